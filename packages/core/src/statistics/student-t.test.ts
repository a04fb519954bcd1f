import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalQuantile } from './normal.ts'
import { studentTHalfWidth, studentTProbability, studentTQuantile } from './student-t.ts'

test('gives the printed table (Abramowitz and Stegun 1964, table 26.10)', () => {
  // Two-sided 95 %: 12.706, 4.303, 3.182, 2.571, 2.228, 2.042; 99 %: 63.657, 4.032, 3.169.
  for (const [degrees, printed] of [
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
  ] as const) {
    expect(studentTHalfWidth(0.95, degrees)).toBeCloseTo(printed, 3)
  }
  expect(studentTHalfWidth(0.99, 1)).toBeCloseTo(63.657, 3)
  expect(studentTHalfWidth(0.99, 5)).toBeCloseTo(4.032, 3)
  expect(studentTHalfWidth(0.99, 10)).toBeCloseTo(3.169, 3)
})

test('has the closed forms of one, two and four degrees of freedom', () => {
  for (const probability of [1e-9, 0.001, 0.2, 0.4999, 0.51, 0.8, 0.975, 0.999999]) {
    const product = 4 * probability * (1 - probability)
    const centred = 2 * probability - 1
    const four = 2 * Math.sqrt(Math.cos(Math.acos(Math.sqrt(product)) / 3) / Math.sqrt(product) - 1)
    expect(studentTQuantile(probability, 1) / (-1 / Math.tan(Math.PI * probability))).toBeCloseTo(1, 9)
    expect(studentTQuantile(probability, 2) / (centred * Math.sqrt(2 / product))).toBeCloseTo(1, 9)
    expect(studentTQuantile(probability, 4) / (Math.sign(centred) * four)).toBeCloseTo(1, 6)
  }
  expect(studentTQuantile(0.5, 7)).toBe(0)
})

test('undoes its probability, whole degrees of freedom or not', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.double({ min: 0.3, max: 500, noNaN: true }),
      (probability, degrees) => {
        expect(studentTProbability(studentTQuantile(probability, degrees), degrees)).toBeCloseTo(probability, 10)
      },
    ),
    { seed: 4 },
  )
})

test('becomes the normal with many degrees of freedom', () => {
  expect(studentTQuantile(0.95, Infinity)).toBe(normalQuantile(0.95))
  expect(studentTQuantile(0.95, 1e6)).toBeCloseTo(normalQuantile(0.95), 5)
})

test('refuses what is no probability and no degrees of freedom', () => {
  expect(() => studentTQuantile(1, 5)).toThrow(RangeError)
  expect(() => studentTQuantile(0.9, 0)).toThrow(RangeError)
  expect(() => studentTProbability(1, Number.NaN)).toThrow(RangeError)
})
