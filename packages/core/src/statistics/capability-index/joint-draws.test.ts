import { expect, test } from 'vitest'
import { drawIntervals } from './joint-draws.ts'

test('an interval of 90 % leaves a twentieth of a model’s draws on each side', () => {
  const values = Float32Array.from({ length: 202 }, (_, place) => (place % 2 === 0 ? place / 2 : 7))
  const intervals = drawIntervals({ models: ['a', 'b'], draws: 101, values, discarded: 0 }, 0.9)
  expect(intervals[0]?.low).toBeCloseTo(5, 9)
  expect(intervals[0]?.high).toBeCloseTo(95, 9)
  expect(intervals[1]).toEqual({ low: 7, high: 7 })
})

test('there is no interval without a draw', () => {
  expect(() => drawIntervals({ models: ['a'], draws: 0, values: new Float32Array(), discarded: 3 }, 0.9)).toThrow(RangeError)
})
