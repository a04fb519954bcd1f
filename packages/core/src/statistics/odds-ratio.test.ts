import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oddsRatio, riskDifference } from './odds-ratio.ts'

test('gives 4.89 [4.00, 5.99] at 95 % for hay fever in children with eczema (Bland and Altman 2000, BMJ 320, 1468)', () => {
  // 141 of 561 children with eczema had hay fever, 928 of 14,453 without.
  const { ratio, logRatio, variance, interval, corrected } = oddsRatio(
    { events: 141, total: 561 },
    { events: 928, total: 14_453 },
    { level: 0.95 },
  )
  expect(ratio).toBeCloseTo(4.89, 2)
  expect(logRatio).toBeCloseTo(1.588, 3)
  expect(Math.sqrt(variance)).toBeCloseTo(0.103, 3)
  expect(interval.low).toBeCloseTo(4, 2)
  expect(interval.high).toBeCloseTo(5.99, 2)
  expect(corrected).toBe(false)
})

test('gives the intervals of differences printed by Newcombe 1998 (Statistics in Medicine 17, 873–890, table II, method 10)', () => {
  for (const [events, total, otherEvents, otherTotal, low, high] of [
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
  ] as const) {
    const { interval } = riskDifference({ events, total }, { events: otherEvents, total: otherTotal }, { level: 0.95 })
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  }
})

test('an empty cell gets ½ in the ratio alone', () => {
  const none = { events: 0, total: 20 }
  const all = { events: 10, total: 10 }
  const { ratio, corrected, variance } = oddsRatio(none, all)
  expect(ratio).toBeCloseTo((0.5 * 0.5) / (20.5 * 10.5), 12)
  expect(variance).toBeCloseTo(1 / 0.5 + 1 / 20.5 + 1 / 10.5 + 1 / 0.5, 12)
  expect(corrected).toBe(true)
  expect(riskDifference(none, all)).toMatchObject({ difference: -1, variance: 0 })
})

test('mirrors when the two change places', () => {
  const proportion = fc
    .tuple(fc.nat(200), fc.nat(200))
    .filter(([events, others]) => events + others > 0)
    .map(([events, others]) => ({ events, total: events + others }))
  fc.assert(
    fc.property(proportion, proportion, (first, second) => {
      const ratios = [oddsRatio(first, second), oddsRatio(second, first)] as const
      expect(ratios[0].logRatio).toBeCloseTo(-ratios[1].logRatio, 10)
      expect(ratios[0].interval.low * ratios[1].interval.high).toBeCloseTo(1, 8)
      const differences = [riskDifference(first, second), riskDifference(second, first)] as const
      expect(differences[0].interval.low).toBeCloseTo(-differences[1].interval.high, 12)
    }),
    { seed: 10 },
  )
})

test('refuses more events than trials', () => {
  expect(() => oddsRatio({ events: 3, total: 2 }, { events: 1, total: 2 })).toThrow(RangeError)
  expect(() => riskDifference({ events: 0, total: 0 }, { events: 1, total: 2 })).toThrow(RangeError)
})
