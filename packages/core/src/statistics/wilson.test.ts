import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from './random.ts'
import { wilsonInterval } from './wilson.ts'

test('gives the 95 % intervals printed by Newcombe 1998 (Statistics in Medicine 17, 857–872, table I, method 3)', () => {
  for (const [successes, trials, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const interval = wilsonInterval(successes, trials, 0.95)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  }
})

test('stays inside 0 and 1, holds the share, and mirrors when successes and failures change places', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
      const successes = Math.round(share * trials)
      const { low, high } = wilsonInterval(successes, trials, 0.9)
      const mirror = wilsonInterval(trials - successes, trials, 0.9)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(successes / trials)
      expect(high).toBeGreaterThanOrEqual(successes / trials)
      expect(mirror.low).toBeCloseTo(1 - high, 12)
      expect(mirror.high).toBeCloseTo(1 - low, 12)
    }),
    { seed: 5 },
  )
})

test('an interval of 90 % covers 87–93 % of 2,000 simulated shares', () => {
  const random = createRandom(29)
  const sets = 2000
  let covered = 0
  for (let set = 0; set < sets; set++) {
    const truth = random.uniform()
    const trials = 20 + random.integer(100)
    let successes = 0
    for (let trial = 0; trial < trials; trial++) if (random.uniform() < truth) successes++
    const { low, high } = wilsonInterval(successes, trials, 0.9)
    if (low <= truth && truth <= high) covered++
  }
  expect(covered / sets).toBeGreaterThan(0.87)
  expect(covered / sets).toBeLessThan(0.93)
})

test('refuses more successes than trials, and no trials', () => {
  expect(() => wilsonInterval(3, 2, 0.9)).toThrow(RangeError)
  expect(() => wilsonInterval(0, 0, 0.9)).toThrow(RangeError)
})
