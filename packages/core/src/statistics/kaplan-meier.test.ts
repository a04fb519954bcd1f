import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kaplanMeier, type WaitingTime } from './kaplan-meier.ts'
import { createRandom } from './random.ts'

// Weeks in remission, Freireich et al. 1963; negative: censored at that week.
const times = (weeks: readonly number[]): WaitingTime[] => weeks.map((week) => ({ time: Math.abs(week), censored: week < 0 }))
const treated = times([6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35])
const placebo = times([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23])

test('gives the survival curve of the 6-MP trial (Freireich et al. 1963), as every textbook prints it', () => {
  const printed = [
    [6, 0.857, 0.0764],
    [7, 0.807, 0.0869],
    [10, 0.753, 0.0963],
    [13, 0.69, 0.1068],
    [16, 0.627, 0.1141],
    [22, 0.538, 0.1282],
    [23, 0.448, 0.1346],
  ]
  const { steps, median, observations, events } = kaplanMeier(treated)
  expect(steps.map(({ time }) => time)).toEqual(printed.map(([time]) => time))
  for (const [index, [, survival, standardError]] of printed.entries()) {
    expect(steps[index]?.survival).toBeCloseTo(survival ?? 0, 3)
    expect(steps[index]?.standardError).toBeCloseTo(standardError ?? 0, 4)
  }
  expect({ median, observations, events }).toEqual({ median: 23, observations: 21, events: 9 })
  expect(kaplanMeier(placebo).median).toBe(8)
})

test('without censoring is the share that exceeds each time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 40 }), (sample) => {
      for (const { time, survival } of kaplanMeier(sample.map((value) => ({ time: value, censored: false }))).steps) {
        expect(survival).toBeCloseTo(sample.filter((value) => value > time).length / sample.length, 10)
      }
    }),
    { seed: 8 },
  )
})

test('has no median where more than half wait to the end', () => {
  expect(kaplanMeier(times([1, 2, -3, -3, -3])).median).toBeNull()
  expect(kaplanMeier(times([-1])).median).toBeNull()
})

test('resamples whole clusters: with one cluster the median cannot move, with two it takes three values', () => {
  const inClusters = [...treated.map((row) => ({ ...row, cluster: 'treated' })), ...placebo.map((row) => ({ ...row, cluster: 'placebo' }))]
  const bootstrap = (level: number) => ({ draws: 400, random: createRandom(31), level })
  const single = kaplanMeier(inClusters.slice(0, 21), { bootstrap: bootstrap(0.9) })
  expect(single.medianInterval).toEqual({ low: 23, high: 23, level: 0.9 })
  const both = kaplanMeier(inClusters, { bootstrap: bootstrap(0.9) })
  expect(both.medianInterval).toEqual({ low: 8, high: 23, level: 0.9 })
  // Half of all draws hold one cluster of each.
  const inner = kaplanMeier(inClusters, { bootstrap: bootstrap(0.4) })
  expect(inner.medianInterval).toMatchObject({ low: inner.median, high: inner.median })
})

test('an interval reaches beyond the last event as null', () => {
  const bootstrap = { draws: 500, random: createRandom(37), level: 0.95 }
  const { medianInterval } = kaplanMeier(times([1, 2, 3, -4, -4]), { bootstrap })
  expect(medianInterval?.low).toBe(1)
  expect(medianInterval?.high).toBeNull()
})

test('refuses no observations and times that are not finite', () => {
  expect(() => kaplanMeier([])).toThrow(RangeError)
  expect(() => kaplanMeier([{ time: Number.NaN, censored: false }])).toThrow(RangeError)
})
