import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gini } from './gini.ts'

test('gives 0.4620911 for the ten incomes in the manual of the R package ineq', () => {
  expect(gini([541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261])).toBeCloseTo(0.4620911, 7)
})

test('is 0 where all have the same, (n − 1)/n where one has everything, (n − 1)/(3n) for 1, 2, …, n', () => {
  expect(gini([4, 4, 4])).toBeCloseTo(0, 12)
  expect(gini([0, 0, 0, 9])).toBeCloseTo(0.75, 12)
  expect(gini(Array.from({ length: 20 }, (_, index) => index + 1))).toBeCloseTo(19 / 60, 12)
})

test('is the mean absolute difference over twice the mean, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 }), (amounts) => {
      const total = amounts.reduce((sum, x) => sum + x, 0)
      const differences = amounts.reduce((sum, x) => sum + amounts.reduce((inner, y) => inner + Math.abs(x - y), 0), 0)
      expect(gini(amounts)).toBeCloseTo(differences / (2 * amounts.length * total), 10)
    }),
    { seed: 12 },
  )
})

test('refuses negative amounts and nothing at all', () => {
  expect(() => gini([])).toThrow(RangeError)
  expect(() => gini([0])).toThrow(RangeError)
  expect(() => gini([-1, 3])).toThrow(RangeError)
})
