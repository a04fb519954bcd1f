import fc from 'fast-check'
import { expect, test } from 'vitest'
import { theilSen } from './theil-sen.ts'

test('gives the slope 4 of the example in Sen 1968 (JASA 63, section 6)', () => {
  const line = theilSen([
    [1, 9],
    [2, 15],
    [3, 19],
    [4, 20],
    [10, 45],
    [12, 55],
    [18, 78],
  ])
  expect(line.slope).toBeCloseTo(4, 12)
  expect(line.intercept).toBeCloseTo(6, 12)
})

test('follows the line of most points, whatever a quarter of them do', () => {
  const wild = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(wild, fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), (values, slope, intercept) => {
      const points = Array.from({ length: 10 }, (_, x): [number, number] => [x, values[x - 4] ?? intercept + slope * x])
      const line = theilSen(points)
      expect(line.slope).toBeCloseTo(slope, 9)
      expect(line.intercept).toBeCloseTo(intercept, 9)
    }),
    { seed: 13 },
  )
})

test('leaves out pairs with the same x, and refuses when there are no others', () => {
  expect(
    theilSen([
      [1, 1],
      [1, 100],
      [2, 3],
    ]).slope,
  ).toBeCloseTo((2 - 97) / 2, 12)
  expect(() =>
    theilSen([
      [1, 2],
      [1, 3],
    ]),
  ).toThrow(RangeError)
})
