import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lab, rating, snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { expectedWinRate } from '../frontier-gap/frontier-gap.ts'
import { computeMetric } from '../registry.ts'
import { parityAnswer } from './parity.ts'

// LMArena's text board of 2026-08-19, overall, style-controlled, as published: rating and 95 % interval of the two leaders.
const standardError = (low: number, high: number) => (high - low) / 2 / 1.959963984540054
const facts = indexFacts(
  snapshot({
    labs: [lab('anthropic', 'US'), lab('moonshotai', 'CN'), lab('mistral', 'FR')],
    ratings: [
      rating('claude-fable-5', ['anthropic'], '2026-08-19', 1507.3, standardError(1502.1, 1512.6) ** 2),
      rating('kimi-k3-max', ['moonshotai'], '2026-08-19', 1489.7, standardError(1483.8, 1495.5) ** 2),
    ],
  }),
)

test('reproduces the Arena gap of 2026-08-19: about 17.7 points [11.1, 24.3], expected wins near 52.5 %', () => {
  const gap = computeMetric(facts, 'frontier-gap', { index: 'arena' })
  expect(gap).toMatchObject({ kind: 'estimate', unit: 'Arena points', n: 2, evaluatedOn: '2026-08-19' })
  if (gap.kind !== 'estimate' || !('low' in gap.interval)) throw new Error('no interval')
  expect(gap.value).toBeCloseTo(17.6, 6)
  expect(gap.interval.low).toBeCloseTo(11.0, 0)
  expect(gap.interval.high).toBeCloseTo(24.2, 0)
  expect(gap.interval.method).toContain('covariance assumed 0')
  expect(gap.details?.expectedWinRate).toBeCloseTo(0.525, 3)
})

test('finds China behind within the margin on that board, though the two intervals of 95 % come close', () => {
  const result = computeMetric(facts, 'parity', { index: 'arena' })
  expect(result).toMatchObject({ kind: 'estimate', answer: 'behind-within-margin', details: { nonInferior: true, margin: 25 } })
})

test('39 Arena points are 55.6 % expected wins, 25 are 53.6 %, none are 50 %', () => {
  expect(expectedWinRate(39)).toBeCloseTo(0.556, 3)
  expect(expectedWinRate(25)).toBeCloseTo(0.536, 3)
  expect(expectedWinRate(0)).toBe(0.5)
})

test('overlapping intervals are not equivalence', () => {
  // Two models at 10 ± 4 and 12 ± 4: their intervals overlap, yet a margin of 3 is not met.
  expect(parityAnswer({ low: -2 - 5.7, high: -2 + 5.7 }, 3)).toBe('undetermined')
})

test('gives each of the six words', () => {
  expect(parityAnswer({ low: 4, high: 9 }, 3)).toBe('ahead')
  expect(parityAnswer({ low: 0.5, high: 2 }, 3)).toBe('ahead-within-margin')
  expect(parityAnswer({ low: -1, high: 1 }, 3)).toBe('equivalent')
  expect(parityAnswer({ low: -2, high: -0.5 }, 3)).toBe('behind-within-margin')
  expect(parityAnswer({ low: -9, high: -4 }, 3)).toBe('behind')
  expect(parityAnswer({ low: -5, high: 5 }, 3)).toBe('undetermined')
})

test('mirrors when the sides are exchanged', () => {
  const mirror: Record<string, string> = {
    ahead: 'behind',
    behind: 'ahead',
    'ahead-within-margin': 'behind-within-margin',
    'behind-within-margin': 'ahead-within-margin',
    equivalent: 'equivalent',
    undetermined: 'undetermined',
  }
  fc.assert(
    fc.property(fc.double({ min: -10, max: 10, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true }), (low, width) => {
      expect(parityAnswer({ low: -(low + width), high: -low }, 3)).toBe(mirror[parityAnswer({ low, high: low + width }, 3)])
    }),
  )
})

test('says why where a side is not on the board, a lab does not exist, or the date lies before the first board', () => {
  expect(computeMetric(facts, 'parity', { index: 'arena', b: 'JP' })).toMatchObject({ kind: 'undetermined', reason: 'no-data' })
  expect(computeMetric(facts, 'parity', { index: 'arena', b: 'nobody' })).toMatchObject({ kind: 'undetermined', reason: 'unknown-party' })
  expect(computeMetric(facts, 'parity', { index: 'arena', asOf: '2023-01-01' as never })).toMatchObject({ reason: 'no-data-before' })
})

test('refuses an unknown parameter and a wrong value by name', () => {
  expect(() => computeMetric(facts, 'parity', { indx: 'arena' } as never)).toThrow(/indx/)
  expect(() => computeMetric(facts, 'parity', { index: 'elo' } as never)).toThrow(/index/)
})

test('gives the win rate from the side of b, interval and all', () => {
  const result = computeMetric(facts, 'parity', { index: 'arena' })
  if (result.kind !== 'estimate') throw new Error(result.detail)
  expect(result.details).toMatchObject({
    expectedWinRate: expect.closeTo(0.475, 3),
    expectedWinRateInterval: [expect.closeTo(0.465, 3), expect.closeTo(0.484, 3)],
  })
})
