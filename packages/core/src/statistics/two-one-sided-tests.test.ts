import fc from 'fast-check'
import { expect, test } from 'vitest'
import { equivalence } from './two-one-sided-tests.ts'

test('finds the Arena gap of 2026-08-19, 17.7 points [11.1, 24.3] at 90 %, within a margin of 25', () => {
  const standardError = Math.hypot(1512.6 - 1502.1, 1495.5 - 1483.8) / 2 / 1.959963984540054
  const gap = equivalence(17.7, standardError, 25, 0.9)
  expect(gap.interval.low).toBeCloseTo(11.1, 1)
  expect(gap.interval.high).toBeCloseTo(24.3, 1)
  expect(gap.equivalent).toBe(true)
  expect(gap.pValue).toBeLessThan(0.05)
  expect(equivalence(17.7, standardError, 24, 0.9).equivalent).toBe(false)
})

test('does not find shares of 0.65 and 0.70, of 100 each, equivalent within ±0.10', () => {
  // The example in the manual of the R package TOSTER (TOSTtwo.prop). Closed form: z = 0.05/0.06614 = 0.756 and −0.15/0.06614 = −2.268.
  const standardError = Math.sqrt((0.65 * 0.35 + 0.7 * 0.3) / 100)
  const { pValues, interval, equivalent } = equivalence(0.65 - 0.7, standardError, 0.1, 0.9)
  expect(interval.low).toBeCloseTo(-0.1588, 4)
  expect(interval.high).toBeCloseTo(0.0588, 4)
  expect(pValues.aboveLower).toBeCloseTo(0.2248, 4)
  expect(pValues.belowUpper).toBeCloseTo(0.0117, 4)
  expect(equivalent).toBe(false)
})

test('is equivalent exactly where the larger p-value is below half of what the interval leaves out', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -10, max: 10, noNaN: true }),
      fc.double({ min: 0.1, max: 5, noNaN: true }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      fc.constantFrom(0.8, 0.9, 0.95),
      (difference, standardError, margin, level) => {
        const result = equivalence(difference, standardError, margin, level)
        const alpha = (1 - level) / 2
        fc.pre(Math.abs(result.pValue - alpha) > 1e-12)
        expect(result.equivalent).toBe(result.pValue < alpha)
      },
    ),
    { seed: 7 },
  )
})

test('refuses an error or a margin of zero', () => {
  expect(() => equivalence(1, 0, 2, 0.9)).toThrow(RangeError)
  expect(() => equivalence(1, 1, 0, 0.9)).toThrow(RangeError)
})
