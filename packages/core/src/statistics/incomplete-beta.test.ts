import fc from 'fast-check'
import { expect, test } from 'vitest'
import { incompleteBeta, logGamma } from './incomplete-beta.ts'

test('ln Γ is exact at whole and half numbers', () => {
  expect(logGamma(1)).toBeCloseTo(0, 13)
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12)
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
  expect(logGamma(0.25)).toBeCloseTo(Math.log(3.625609908221908), 13)
})

test('is the tail of a binomial distribution at whole numbers', () => {
  // P(X ≥ 3), X ~ B(7, 0.4) = I_0.4(3, 5), summed by hand: 0.580096.
  expect(incompleteBeta(3, 5, 0.4)).toBeCloseTo(0.580096, 12)
  expect(incompleteBeta(1, 4, 0.3)).toBeCloseTo(1 - 0.7 ** 4, 13)
  expect(incompleteBeta(0.5, 0.5, 0.25)).toBeCloseTo(1 / 3, 13) // (2/π) asin √x
})

test('is symmetric: I_x(a, b) = 1 − I_{1−x}(b, a)', () => {
  const shape = fc.double({ min: 0.1, max: 200, noNaN: true })
  fc.assert(
    fc.property(shape, shape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, x) => {
      expect(incompleteBeta(a, b, x) + incompleteBeta(b, a, 1 - x)).toBeCloseTo(1, 10)
    }),
    { seed: 3 },
  )
})
