import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binaryChangePoint } from './binary-segmentation.ts'

const series = (text: string) => [...text].map((character) => character === '1')

test('a series of m open and then n − m closed changes there, with ratio 2n times the entropy and p-value 2/C(n, m)', () => {
  const { changeAt, before, after, likelihoodRatio, pValue } = binaryChangePoint(series('1111000000'))
  expect({ changeAt, before, after }).toEqual({ changeAt: 4, before: 1, after: 0 })
  expect(likelihoodRatio).toBeCloseTo(-2 * (4 * Math.log(0.4) + 6 * Math.log(0.6)), 12)
  expect(pValue).toBeCloseTo(2 / 210, 12)
})

test('finds the likeliest place by trying them all, and the exact chance by trying all orders', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 9 }), (observed) => {
      const found = binaryChangePoint(observed)
      expect(found.likelihoodRatio).toBeCloseTo(largestRatio(observed), 9)
      const total = observed.filter(Boolean).length
      const orders = Array.from({ length: 2 ** observed.length }, (_, code) => observed.map((_, place) => ((code >> place) & 1) === 1))
      const alike = orders.filter((order) => order.filter(Boolean).length === total)
      const asLarge = alike.filter((order) => largestRatio(order) >= found.likelihoodRatio - 1e-9)
      expect(found.pValue).toBeCloseTo(asLarge.length / alike.length, 10)
    }),
    { seed: 15, numRuns: 60 },
  )
})

test('has the same ratio backwards and with open and closed exchanged', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 40 }), (observed) => {
      const { likelihoodRatio, pValue } = binaryChangePoint(observed)
      for (const other of [[...observed].reverse(), observed.map((value) => !value)]) {
        expect(binaryChangePoint(other).likelihoodRatio).toBeCloseTo(likelihoodRatio, 9)
        expect(binaryChangePoint(other).pValue).toBeCloseTo(pValue, 9)
      }
    }),
    { seed: 16 },
  )
})

test('sees no change where all are alike', () => {
  expect(binaryChangePoint(series('000'))).toEqual({ changeAt: null, before: 0, after: 0, likelihoodRatio: 0, pValue: 1, profile: [0, 0] })
})

test('keeps the whole profile, and takes the earliest of equal places', () => {
  const { changeAt, profile } = binaryChangePoint(series('1001'))
  expect(changeAt).toBe(1)
  expect(profile[0]).toBeCloseTo(profile[2] ?? 0, 12)
  expect(profile[1]).toBeCloseTo(0, 12)
  expect(() => binaryChangePoint([true])).toThrow(RangeError)
})

/** Straight from the definition, by likelihoods instead of their logarithms. */
function largestRatio(observed: readonly boolean[]): number {
  const likelihood = (part: readonly boolean[]) => {
    const share = part.filter(Boolean).length / part.length
    return part.reduce((product, value) => product * (value ? share : 1 - share), 1)
  }
  const ratios = observed.slice(1).map((_, index) => likelihood(observed.slice(0, index + 1)) * likelihood(observed.slice(index + 1)))
  return Math.max(0, 2 * Math.log(Math.max(...ratios) / likelihood(observed)))
}
