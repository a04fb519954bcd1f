import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstReaching, frontierSteps, gapSeries, lagOn, lagSeries, stepOn } from './frontier-steps.ts'

test('a frontier rises only where a model beats all before it', () => {
  expect(frontierSteps([1, 2, 3, 4], [5, 4, 7, 7], 1)).toEqual([
    { day: 1, value: 5, by: 0 },
    { day: 3, value: 7, by: 2 },
  ])
})

test('the mean of the best two begins with the second model', () => {
  expect(frontierSteps([1, 2, 3, 4], [5, 3, 7, 4], 2)).toEqual([
    { day: 2, value: 4, by: 1 },
    { day: 3, value: 6, by: 2 },
  ])
})

test('models of one day make one step', () => {
  expect(frontierSteps([1, 1], [5, 6], 1)).toEqual([{ day: 1, value: 6, by: 1 }])
})

test('the lag is the time since the leader first had what the follower has now', () => {
  const a = frontierSteps([0, 100, 200], [10, 20, 30], 1)
  const b = frontierSteps([150, 250], [15, 20], 1)
  expect(lagOn(a, b, 149)).toBeUndefined()
  expect(lagOn(a, b, 160)?.days).toBe(60) // 15 was first reached on day 100
  expect(lagOn(a, b, 250)?.days).toBe(150)
})

test('where the follower is ahead the lag is negative, by the same rule from the other side', () => {
  const a = frontierSteps([0], [10], 1)
  const b = frontierSteps([5, 50], [10, 12], 1)
  expect(lagOn(a, b, 60)?.days).toBe(-55)
})

test('equal on the same day is a lag of nothing', () => {
  expect(lagOn(frontierSteps([7], [1], 1), frontierSteps([7], [1], 1), 7)?.days).toBe(0)
})

test('shifting every date shifts nothing but the dates', () => {
  const models = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 50 })), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(models, models, fc.integer({ min: 0, max: 1000 }), (left, right, shift) => {
      const steps = (rows: [number, number][], by: number) => {
        const sorted = [...rows].sort((x, y) => x[0] - y[0] || y[1] - x[1])
        return frontierSteps(
          sorted.map((row) => row[0] + by),
          sorted.map((row) => row[1]),
          1,
        )
      }
      expect(lagOn(steps(left, shift), steps(right, shift), 500 + shift)?.days).toBe(lagOn(steps(left, 0), steps(right, 0), 500)?.days)
    }),
  )
})

test('search by halves finds what a scan finds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 40 }), fc.integer({ min: -1, max: 100 }), (values, wanted) => {
      const steps = frontierSteps(
        values.map((_, index) => index * 2),
        values,
        1,
      )
      expect(firstReaching(steps, wanted)).toEqual(steps.find((step) => step.value >= wanted))
      expect(stepOn(steps, wanted)).toEqual(steps.filter((step) => step.day <= wanted).at(-1))
    }),
  )
})

test('a series gives what every single day gives', () => {
  const models = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 })), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(models, models, (left, right) => {
      const steps = (rows: [number, number][]) => {
        const sorted = [...rows].sort((x, y) => x[0] - y[0] || y[1] - x[1])
        return frontierSteps(
          sorted.map((row) => row[0]),
          sorted.map((row) => row[1]),
          1,
        )
      }
      const [a, b] = [steps(left), steps(right)]
      const days = Array.from({ length: 70 }, (_, day) => day)
      expect([...lagSeries(a, b, 0, 69)]).toEqual(days.map((day) => lagOn(a, b, day)?.days ?? Number.NaN))
      expect([...gapSeries(a, b, 0, 69)]).toEqual(
        days.map((day) => (stepOn(a, day)?.value ?? Number.NaN) - (stepOn(b, day)?.value ?? Number.NaN)),
      )
    }),
  )
})
