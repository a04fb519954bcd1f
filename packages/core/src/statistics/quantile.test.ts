import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centralInterval, quantileType7 } from './quantile.ts'

test('interpolates as R does by default (type 7)', () => {
  // quantile(c(1, 2, 4, 8), c(.1, .5, .9)) in R prints 1.3 3.0 6.8
  expect(quantileType7([8, 1, 4, 2], 0.1)).toBeCloseTo(1.3, 12)
  expect(quantileType7([8, 1, 4, 2], 0.5)).toBeCloseTo(3, 12)
  expect(quantileType7([8, 1, 4, 2], 0.9)).toBeCloseTo(6.8, 12)
})

test('moves with its sample', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }),
      fc.integer({ min: -50, max: 50 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (sample, shift, probability) => {
        const moved = quantileType7(
          sample.map((value) => value + shift),
          probability,
        )
        expect(moved).toBeCloseTo(quantileType7(sample, probability) + shift, 8)
      },
    ),
  )
})

test('a central interval of 90 % leaves a twentieth on each side', () => {
  const sample = Array.from({ length: 101 }, (_, value) => value)
  const interval = centralInterval(sample, 0.9)
  expect(interval.low).toBeCloseTo(5, 12)
  expect(interval.high).toBeCloseTo(95, 12)
})

test('refuses an empty sample', () => {
  expect(() => quantileType7([], 0.5)).toThrow(RangeError)
})
