import fc from 'fast-check'
import { expect, test } from 'vitest'
import { herfindahl, herfindahlOfSample } from './herfindahl.ts'

test('gives 2,600 for four firms with 30, 30, 20 and 20 %, the example of the US Department of Justice', () => {
  expect(herfindahl([30, 30, 20, 20]).index * 10_000).toBeCloseTo(2600, 9)
})

test('n equal parts have index 1/n and effective number n; one part alone has 1 and 1', () => {
  for (const n of [1, 2, 7, 100]) {
    const { index, effectiveNumber } = herfindahl(new Array<number>(n).fill(3))
    expect(index).toBeCloseTo(1 / n, 12)
    expect(effectiveNumber).toBeCloseTo(n, 9)
  }
  expect(herfindahl([0, 5, 0])).toEqual({ index: 1, effectiveNumber: 1 })
})

test('does not depend on unit or order, and splitting a part lowers it', () => {
  const amount = fc.integer({ min: 1, max: 1000 })
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1 }), fc.double({ min: 0.1, max: 10, noNaN: true }), (amounts, unit) => {
      const { index } = herfindahl(amounts)
      expect(herfindahl(amounts.map((value) => value * unit).reverse()).index).toBeCloseTo(index, 10)
      const [first = 0, ...others] = amounts
      expect(herfindahl([first / 2, first / 2, ...others]).index).toBeLessThan(index)
    }),
    { seed: 11 },
  )
})

test('the corrected index of a sample has expectation Σ p², over all samples of four from three parts', () => {
  const shares = [0.5, 0.3, 0.2]
  let expected = 0
  let plain = 0
  // Every sequence of four draws, with its probability.
  for (let code = 0; code < 3 ** 4; code++) {
    const draws = [0, 1, 2, 3].map((place) => Math.floor(code / 3 ** place) % 3)
    const probability = draws.reduce((product, part) => product * (shares[part] ?? 0), 1)
    const counts = [0, 1, 2].map((part) => draws.filter((draw) => draw === part).length)
    expected += probability * herfindahlOfSample(counts).index
    plain += probability * herfindahl(counts).index
  }
  expect(expected).toBeCloseTo(0.38, 12)
  expect(plain).toBeCloseTo(0.38 + (1 - 0.38) / 4, 12)
})

test('refuses negative amounts, nothing at all, and a correction of what is no sample', () => {
  expect(() => herfindahl([])).toThrow(RangeError)
  expect(() => herfindahl([0, 0])).toThrow(RangeError)
  expect(() => herfindahl([3, -1])).toThrow(RangeError)
  expect(() => herfindahlOfSample([1])).toThrow(RangeError)
  expect(() => herfindahlOfSample([1.5, 2])).toThrow(RangeError)
})
