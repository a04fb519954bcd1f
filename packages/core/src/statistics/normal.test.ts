import { expect, test } from 'vitest'
import { normalHalfWidth, normalQuantile } from './normal.ts'

// Wichura 1988, Algorithm AS 241: the quantiles at 0.25, 0.001 and 1e-20.
test('gives the values printed with AS 241', () => {
  expect(normalQuantile(0.25)).toBeCloseTo(-0.674489750196081, 14)
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 13)
  expect(normalQuantile(1e-20)).toBeCloseTo(-9.26234008979841, 13)
})

test('gives 1.645 standard errors for a 90 % interval and 1.960 for 95 %', () => {
  expect(normalHalfWidth(0.9)).toBeCloseTo(1.6448536269514722, 12)
  expect(normalHalfWidth(0.95)).toBeCloseTo(1.959963984540054, 12)
})

test('refuses a probability of 0 or 1', () => {
  expect(() => normalQuantile(0)).toThrow(RangeError)
  expect(() => normalQuantile(1)).toThrow(RangeError)
})
