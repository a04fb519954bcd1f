import { expect, test } from 'vitest'
import { clopperPearsonInterval } from './clopper-pearson.ts'
import { wilsonInterval } from './wilson.ts'

test('gives the tabulated 95 % intervals for ten trials', () => {
  // Clopper and Pearson (1934), as in any table of exact binomial limits: 0 of 10 and 5 of 10.
  expect(clopperPearsonInterval(0, 10, 0.95)).toEqual({ low: 0, high: expect.closeTo(0.3085, 4) })
  expect(clopperPearsonInterval(5, 10, 0.95)).toEqual({ low: expect.closeTo(0.1871, 4), high: expect.closeTo(0.8129, 4) })
})

test('three of three do not show more than a half, though Wilson’s interval says so', () => {
  // Under one half three of three have probability 1/8.
  expect(clopperPearsonInterval(3, 3, 0.9).low).toBeCloseTo(0.05 ** (1 / 3), 8)
  expect(clopperPearsonInterval(3, 3, 0.9).low).toBeLessThan(0.5)
  expect(wilsonInterval(3, 3, 0.9).low).toBeGreaterThan(0.5)
})

test('mirrors', () => {
  const [a, b] = [clopperPearsonInterval(2, 7, 0.9), clopperPearsonInterval(5, 7, 0.9)]
  expect(a.low).toBeCloseTo(1 - b.high, 10)
  expect(a.high).toBeCloseTo(1 - b.low, 10)
})
