import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weightedLeastSquares } from './weighted-least-squares.ts'

// Norris, from the Statistical Reference Datasets of NIST: y, x.
const norris = [
  [0.1, 0.2],
  [338.8, 337.4],
  [118.1, 118.2],
  [888, 884.6],
  [9.2, 10.1],
  [228.1, 226.5],
  [668.5, 666.3],
  [998.5, 996.3],
  [449.1, 448.6],
  [778.9, 777],
  [559.2, 558.2],
  [0.3, 0.4],
  [0.1, 0.6],
  [778.1, 775.5],
  [668.8, 666.9],
  [339.3, 338],
  [448.9, 447.5],
  [10.8, 11.6],
  [557.7, 556],
  [228.3, 228.1],
  [998, 995.8],
  [888.8, 887.6],
  [119.6, 120.2],
  [0.3, 0.3],
  [0.6, 0.3],
  [557.6, 556.8],
  [339.3, 339.1],
  [888, 887.2],
  [998.5, 999],
  [778.9, 779],
  [10.2, 11.1],
  [117.6, 118.3],
  [228.9, 229.2],
  [668.4, 669.1],
  [449.2, 448.9],
  [0.2, 0.5],
] as const

test('gives the certified values of NIST for Norris', () => {
  const fit = weightedLeastSquares(norris.map(([y, x]) => ({ predictors: [1, x], response: y })))
  expect(fit.coefficients[0]).toBeCloseTo(-0.262323073774029, 11)
  expect(fit.coefficients[1]).toBeCloseTo(1.00211681802045, 13)
  expect(Math.sqrt(fit.covariance[0]?.[0] ?? 0)).toBeCloseTo(0.232818234301152, 11)
  expect(Math.sqrt(fit.covariance[1]?.[1] ?? 0)).toBeCloseTo(0.429796848199937e-3, 13)
  expect(Math.sqrt(fit.residualVariance)).toBeCloseTo(0.884796396144373, 11)
  expect(fit.degreesOfFreedom).toBe(34)
})

test('a weight of k has the coefficients of k equal observations', () => {
  const row = fc.record({
    x: fc.integer({ min: -20, max: 20 }),
    y: fc.integer({ min: -20, max: 20 }),
    weight: fc.integer({ min: 1, max: 4 }),
  })
  fc.assert(
    fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), (rows) => {
      fc.pre(new Set(rows.map(({ x }) => x)).size > 1)
      const weighted = weightedLeastSquares(rows.map(({ x, y, weight }) => ({ predictors: [1, x], response: y, weight })))
      const repeated = weightedLeastSquares(
        rows.flatMap(({ x, y, weight }) => Array.from({ length: weight }, () => ({ predictors: [1, x], response: y }))),
      )
      for (const [index, value] of repeated.coefficients.entries()) expect(weighted.coefficients[index]).toBeCloseTo(value, 8)
    }),
    { seed: 14 },
  )
})

test('weights of 1/variance give the mean its textbook error', () => {
  // Closed form: two measurements of one thing; mean Σ w y/Σ w, s² = Σ w e², variance s²/Σ w.
  const { coefficients, covariance } = weightedLeastSquares([
    { predictors: [1], response: 10, weight: 1 },
    { predictors: [1], response: 16, weight: 3 },
  ])
  expect(coefficients[0]).toBeCloseTo(14.5, 12)
  expect(covariance[0]?.[0]).toBeCloseTo((4.5 ** 2 + 3 * 1.5 ** 2) / 4, 12)
})

test('refuses collinear predictors, ragged rows and weights of 0', () => {
  const row = { predictors: [1, 2], response: 1 }
  expect(() => weightedLeastSquares([row, row, row])).toThrow('collinear')
  expect(() => weightedLeastSquares([row, { ...row, predictors: [1] }])).toThrow(RangeError)
  expect(() => weightedLeastSquares([{ ...row, weight: 0 }])).toThrow(RangeError)
  expect(() => weightedLeastSquares([])).toThrow(RangeError)
})
