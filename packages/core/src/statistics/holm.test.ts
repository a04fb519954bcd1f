import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holmAdjusted } from './holm.ts'

test('rejects the first and fourth of the textbook four at 5 %, and stops there', () => {
  // The worked example of the encyclopedia article "Holm–Bonferroni method"; p.adjust(c(.01, .04, .03, .005), "holm") in R.
  const adjusted = holmAdjusted([0.01, 0.04, 0.03, 0.005])
  for (const [index, expected] of [0.03, 0.06, 0.06, 0.02].entries()) expect(adjusted[index]).toBeCloseTo(expected, 12)
  expect(adjusted.map((value) => value <= 0.05)).toEqual([true, false, false, true])
})

test('lies between the p-value itself and Bonferroni, keeps their order, and is the p-value where there is but one', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(probability, { minLength: 1 }), (pValues) => {
      const adjusted = holmAdjusted(pValues)
      for (const [index, pValue] of pValues.entries()) {
        expect(adjusted[index]).toBeGreaterThanOrEqual(pValue)
        expect(adjusted[index]).toBeLessThanOrEqual(Math.min(1, pValues.length * pValue))
        for (const [other, otherValue] of pValues.entries())
          if (otherValue < pValue) expect(adjusted[other]).toBeLessThanOrEqual(adjusted[index] ?? 0)
      }
    }),
    { seed: 6 },
  )
  expect(holmAdjusted([0.2])).toEqual([0.2])
  expect(holmAdjusted([])).toEqual([])
})

test('refuses what is no p-value', () => {
  expect(() => holmAdjusted([0.5, 1.2])).toThrow(RangeError)
  expect(() => holmAdjusted([Number.NaN])).toThrow(RangeError)
})
