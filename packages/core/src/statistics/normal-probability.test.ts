import { expect, test } from 'vitest'
import { normalQuantile } from './normal.ts'
import { normalProbability } from './normal-probability.ts'

test('gives the tabulated values (Abramowitz and Stegun 1964, table 26.1)', () => {
  expect(normalProbability(0)).toBe(0.5)
  expect(normalProbability(1)).toBeCloseTo(0.841344746068543, 14)
  expect(normalProbability(2)).toBeCloseTo(0.977249868051821, 14)
  expect(normalProbability(-5) / 2.866515718791939e-7).toBeCloseTo(1, 12)
})

test('undoes the quantile, far into the tail', () => {
  for (const probability of [1e-300, 1e-20, 1e-4, 0.00135, 0.3, 0.9, 0.9999]) {
    expect(normalProbability(normalQuantile(probability)) / probability).toBeCloseTo(1, 11)
  }
})

test('the two tails add up to 1, and there is none at infinity', () => {
  for (const z of [0.1, 1.5, 2.999, 3, 3.001, 7]) expect(normalProbability(z) + normalProbability(-z)).toBeCloseTo(1, 14)
  expect(normalProbability(Infinity)).toBe(1)
  expect(normalProbability(-Infinity)).toBe(0)
})
