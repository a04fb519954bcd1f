import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pooledEffect } from './paule-mandel.ts'
import { createRandom } from './random.ts'
import { studentTHalfWidth } from './student-t.ts'

// Thirteen trials of the BCG vaccine (Colditz et al. 1994): tuberculosis and none, vaccinated; tuberculosis and none, not vaccinated.
const trials = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
] as const
const logRiskRatios = trials.map(([a, b, c, d]) => ({
  estimate: Math.log(a / (a + b) / (c / (c + d))),
  variance: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d),
}))

test('gives τ² 0.3181 and Q 152.23 for the thirteen BCG trials, as the R package metafor prints (method "PM" or "EB")', () => {
  const pooled = pooledEffect(logRiskRatios, { level: 0.95 })
  expect(pooled.tauSquared).toBeCloseTo(0.3181, 4)
  expect(pooled.q).toBeCloseTo(152.233, 3)
  expect(pooled.studies).toBe(13)
  // SciPy, from the same definition.
  expect(pooled.estimate).toBeCloseTo(-0.7149681534935, 10)
  expect(pooled.standardError).toBeCloseTo(0.1808921915376, 10)
  expect(pooled.interval.low).toBeCloseTo(-1.1090983812, 8)
  expect(pooled.interval.high).toBeCloseTo(-0.3208379258, 8)
})

test('equal variances: the plain mean with its t interval, whatever the spread (closed form)', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2, maxLength: 12 }), (estimates) => {
      const mean = estimates.reduce((sum, value) => sum + value, 0) / estimates.length
      const variance = estimates.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (estimates.length - 1)
      const pooled = pooledEffect(estimates.map((estimate) => ({ estimate, variance: 0.7 })))
      expect(pooled.estimate).toBeCloseTo(mean, 9)
      expect(pooled.tauSquared).toBeCloseTo(Math.max(0, variance - 0.7), 9)
      const reach = studentTHalfWidth(0.9, estimates.length - 1) * Math.sqrt(variance / estimates.length)
      expect(pooled.interval.high - pooled.estimate).toBeCloseTo(reach, 7)
    }),
    { seed: 9 },
  )
})

test('no more spread than chance gives τ² and I² of 0', () => {
  const pooled = pooledEffect([
    { estimate: 1, variance: 1 },
    { estimate: 1.1, variance: 2 },
    { estimate: 0.9, variance: 1.5 },
  ])
  expect(pooled.tauSquared).toBe(0)
  expect(pooled.iSquared).toBe(0)
})

test('an interval of 90 % covers 87–93 % of 2,000 simulated sets of six unequal studies', () => {
  const random = createRandom(41)
  const sets = 2000
  for (const tau of [0, 0.3, 1]) {
    let covered = 0
    for (let set = 0; set < sets; set++) {
      const effects = [0.05, 0.1, 0.2, 0.2, 0.4, 0.8].map((variance) => ({
        estimate: 0.5 + tau * random.normal() + Math.sqrt(variance) * random.normal(),
        variance,
      }))
      const { low, high } = pooledEffect(effects).interval
      if (low <= 0.5 && 0.5 <= high) covered++
    }
    expect(covered / sets).toBeGreaterThan(0.87)
    expect(covered / sets).toBeLessThan(0.93)
  }
})

test('refuses one study and a variance of 0', () => {
  expect(() => pooledEffect([{ estimate: 1, variance: 1 }])).toThrow(RangeError)
  expect(() =>
    pooledEffect([
      { estimate: 1, variance: 1 },
      { estimate: 2, variance: 0 },
    ]),
  ).toThrow(RangeError)
})
