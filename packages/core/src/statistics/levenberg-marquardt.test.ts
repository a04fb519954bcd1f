import { expect, test } from 'vitest'
import { denseLeastSquares } from './least-squares.ts'
import { minimizeLeastSquares } from './levenberg-marquardt.ts'

const values = (...entries: number[]) => Float64Array.from(entries)
const at = (parameters: Float64Array, index: number) => parameters[index] ?? Number.NaN

// Moré, Garbow and Hillstrom 1981, "Testing unconstrained optimization software": numbers 1, 13, 15 and 16, with the sums of squares
// printed there.
const rosenbrock = denseLeastSquares(
  2,
  (x) => [10 * (at(x, 1) - at(x, 0) ** 2), 1 - at(x, 0)],
  (x) => [
    [-20 * at(x, 0), 10],
    [-1, 0],
  ],
)

test('finds the minimum of Rosenbrock’s valley', () => {
  const minimum = minimizeLeastSquares(rosenbrock, values(-1.2, 1))
  expect(minimum.converged).toBe(true)
  expect(minimum.iterations).toBeLessThan(40)
  expect(at(minimum.parameters, 0)).toBeCloseTo(1, 8)
  expect(at(minimum.parameters, 1)).toBeCloseTo(1, 8)
})

test('finds the minimum of Powell’s singular function, where the Jacobian loses its rank', () => {
  const powell = denseLeastSquares(
    4,
    (x) => [
      at(x, 0) + 10 * at(x, 1),
      Math.sqrt(5) * (at(x, 2) - at(x, 3)),
      (at(x, 1) - 2 * at(x, 2)) ** 2,
      Math.sqrt(10) * (at(x, 0) - at(x, 3)) ** 2,
    ],
    (x) => {
      const inner = 2 * (at(x, 1) - 2 * at(x, 2))
      const outer = 2 * Math.sqrt(10) * (at(x, 0) - at(x, 3))
      return [
        [1, 10, 0, 0],
        [0, 0, Math.sqrt(5), -Math.sqrt(5)],
        [0, inner, -2 * inner, 0],
        [outer, 0, 0, -outer],
      ]
    },
  )
  // The way to 0 is endless there: each step only halves what is left.
  const minimum = minimizeLeastSquares(powell, values(3, -1, 0, 1))
  expect(minimum.cost).toBeLessThan(1e-20)
  for (const parameter of minimum.parameters) expect(parameter).toBeCloseTo(0, 6)
})

test('reaches the sum of squares printed for Kowalik and Osborne’s enzyme: 3.07505e-4', () => {
  const rate = [0.1957, 0.1947, 0.1735, 0.16, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246]
  const dose = [4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625]
  const parts = (x: Float64Array, u: number) => ({ above: u * (u + at(x, 1)), below: u * (u + at(x, 2)) + at(x, 3) })
  const enzyme = denseLeastSquares(
    4,
    (x) => dose.map((u, i) => (rate[i] ?? 0) - (at(x, 0) * parts(x, u).above) / parts(x, u).below),
    (x) =>
      dose.map((u) => {
        const { above, below } = parts(x, u)
        const whole = (at(x, 0) * above) / below ** 2
        return [-above / below, (-at(x, 0) * u) / below, whole * u, whole]
      }),
  )
  const minimum = minimizeLeastSquares(enzyme, values(0.25, 0.39, 0.415, 0.39))
  expect(minimum.converged).toBe(true)
  expect(2 * minimum.cost).toBeCloseTo(3.07505e-4, 8)
})

test('reaches the sum of squares printed for Brown and Dennis, whose residuals stay large: 85822.2', () => {
  const times = Array.from({ length: 20 }, (_, index) => (index + 1) / 5)
  const inner = (x: Float64Array, t: number) => at(x, 0) + t * at(x, 1) - Math.exp(t)
  const outer = (x: Float64Array, t: number) => at(x, 2) + Math.sin(t) * at(x, 3) - Math.cos(t)
  const brownDennis = denseLeastSquares(
    4,
    (x) => times.map((t) => inner(x, t) ** 2 + outer(x, t) ** 2),
    (x) => times.map((t) => [2 * inner(x, t), 2 * t * inner(x, t), 2 * outer(x, t), 2 * Math.sin(t) * outer(x, t)]),
  )
  const minimum = minimizeLeastSquares(brownDennis, values(25, 5, -5, -1), { maximumIterations: 1000 })
  expect(minimum.converged).toBe(true)
  expect(2 * minimum.cost).toBeCloseTo(85822.2, 1)
})

// NIST Statistical Reference Datasets, Misra1a (dental research on monomolecular adsorption), first starting values.
test('gives the certified parameters of Misra1a', () => {
  const volume = [10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.4, 75.47, 81.78]
  const pressure = [77.6, 114.9, 141.1, 190.8, 239.9, 289, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760]
  const misra = denseLeastSquares(
    2,
    (b) => pressure.map((x, i) => at(b, 0) * (1 - Math.exp(-at(b, 1) * x)) - (volume[i] ?? 0)),
    (b) => pressure.map((x) => [1 - Math.exp(-at(b, 1) * x), at(b, 0) * x * Math.exp(-at(b, 1) * x)]),
  )
  const minimum = minimizeLeastSquares(misra, values(500, 0.0001))
  expect(at(minimum.parameters, 0)).toBeCloseTo(238.94212918, 5)
  expect(at(minimum.parameters, 1)).toBeCloseTo(5.5015643181e-4, 11)
  expect(2 * minimum.cost).toBeCloseTo(0.12455138894, 10)
})

test('stays within bounds: Rosenbrock’s valley with x ≤ ½ has its minimum at (½, ¼)', () => {
  const upper = values(0.5, Number.POSITIVE_INFINITY)
  const seen: number[] = []
  const watched = {
    ...rosenbrock,
    cost(x: Float64Array) {
      seen.push(at(x, 0))
      return rosenbrock.cost(x)
    },
  }
  const minimum = minimizeLeastSquares(watched, values(-1.2, 1), { upper, lower: values(-2, -2) })
  expect(minimum.converged).toBe(true)
  expect(at(minimum.parameters, 0)).toBe(0.5)
  expect(at(minimum.parameters, 1)).toBeCloseTo(0.25, 9)
  expect(Math.max(...seen)).toBeLessThanOrEqual(0.5)
})

test('leaves a bound it started on where the minimum lies inside', () => {
  const minimum = minimizeLeastSquares(rosenbrock, values(-5, -5), { lower: values(-2, -2), upper: values(2, 2) })
  expect(at(minimum.parameters, 0)).toBeCloseTo(1, 8)
})

test('holds a parameter whose bounds are equal', () => {
  const minimum = minimizeLeastSquares(rosenbrock, values(-1.2, 1), { lower: values(-10, 4), upper: values(10, 4) })
  expect(at(minimum.parameters, 1)).toBe(4)
  // 400 x (x² − 4) + 2 (x − 1) = 0 has a root near −2, in whose valley the start lies.
  const x = at(minimum.parameters, 0)
  expect(200 * x * (x ** 2 - 4) + x - 1).toBeCloseTo(0, 5)
})

test('agrees with non-negative least squares: a column that would be negative is left at 0', () => {
  // Columns (1, 1, 1) and (0, 1, 2), right side (3, 2, 1): free solution 3 − x, bounded one 2 + 0 x.
  const line = denseLeastSquares(
    2,
    (x) => [3, 2, 1].map((y, i) => at(x, 0) + i * at(x, 1) - y),
    () => [0, 1, 2].map((i) => [1, i]),
  )
  const free = minimizeLeastSquares(line, values(0, 0))
  expect([...free.parameters].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([3, -1])
  const bounded = minimizeLeastSquares(line, values(0, 1), { lower: values(0, 0) })
  expect(at(bounded.parameters, 0)).toBeCloseTo(2, 9)
  expect(at(bounded.parameters, 1)).toBe(0)
})

test('says when the limit of steps was reached', () => {
  expect(minimizeLeastSquares(rosenbrock, values(-1.2, 1), { maximumIterations: 2 })).toMatchObject({
    ended: 'iterations',
    converged: false,
    iterations: 2,
  })
})

test('backs away from where the model is not defined', () => {
  // ln x = 0 from x = 5: the first Gauss–Newton step would land below 0.
  const logarithm = denseLeastSquares(
    1,
    (x) => [Math.log(at(x, 0))],
    (x) => [[1 / at(x, 0)]],
  )
  expect(at(minimizeLeastSquares(logarithm, values(5)).parameters, 0)).toBeCloseTo(1, 9)
  expect(() => minimizeLeastSquares(logarithm, values(-1))).toThrow(RangeError)
})
