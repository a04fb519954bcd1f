import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { itemResponseProblem } from './item-response-problem.ts'
import { parameterPenalty } from './parameter-penalty.ts'
import { tabulateScores } from './score-table.ts'

const random = createRandom(4)
const names = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index}`)
const table = tabulateScores(
  names('m', 6).flatMap((model) =>
    names('b', 4)
      .filter(() => random.uniform() < 0.8)
      .map((benchmark) => ({ model, benchmark, score: random.uniform() })),
  ),
  { clip: 0.001, minimumBenchmarks: 1 },
)
const layout = { models: table.models.length, benchmarks: table.benchmarks.length, fixedSlope: 1 }
const fixedPlace = layout.models + 3
const size = layout.models + 2 * layout.benchmarks
const weights = Float64Array.from(table.score, () => random.integer(3))
const parameters = Float64Array.from({ length: size }, (_, index) =>
  index >= layout.models && (index - layout.models) % 2 === 1 ? 0.5 + 2 * random.uniform() : random.normal(),
)
const step = 1e-5

function moved(index: number, by: number): Float64Array {
  return parameters.map((value, place) => (place === index ? value + by : value))
}

for (const ofSlopes of ['square', 'log-square'] as const) {
  describe(`with a penalty on the ${ofSlopes} of slopes`, () => {
    const problem = itemResponseProblem(table, parameterPenalty(layout, 0.7, ofSlopes), weights)
    const gradientAt = (point: Float64Array) => problem.normalEquations(point, 'full').gradient.slice()

    test('the gradient is that of finite differences', () => {
      const gradient = gradientAt(parameters)
      for (let index = 0; index < size; index++) {
        if (index === fixedPlace) continue
        expect(gradient[index]).toBeCloseTo((problem.cost(moved(index, step)) - problem.cost(moved(index, -step))) / (2 * step), 7)
      }
    })

    test('the full curvature solves the system of second differences, whatever is held', () => {
      const hessian = Array.from({ length: size }, (_, index) => {
        const above = gradientAt(moved(index, step))
        const below = gradientAt(moved(index, -step))
        return above.map((value, place) => (value - (below[place] ?? 0)) / (2 * step))
      })
      for (const alsoHeld of [[], [0, layout.models], [2, layout.models + 1, layout.models + 6]]) {
        const held = new Uint8Array(size)
        for (const index of [fixedPlace, ...alsoHeld]) held[index] = 1
        // Enough damping to make the matrix positive definite at an arbitrary point.
        const damping = new Float64Array(size).fill(0.5)
        const equations = problem.normalEquations(parameters, 'full')
        const solution = equations.solve(damping, held)
        if (solution === undefined) throw new Error('not solved')
        for (let row = 0; row < size; row++) {
          if (held[row] === 1) {
            expect(solution[row]).toBe(0)
            continue
          }
          const left = solution.reduce((sum, value, column) => sum + (hessian[row]?.[column] ?? 0) * value, 0.5 * (solution[row] ?? 0))
          expect(left).toBeCloseTo(-(equations.gradient[row] ?? 0), 6)
        }
        const reported = Array.from(equations.diagonal).filter((_, index) => index !== fixedPlace)
        const differences = hessian.map((row, index) => row[index] ?? 0).filter((_, index) => index !== fixedPlace)
        reported.forEach((value, index) => {
          expect(value).toBeCloseTo(differences[index] ?? 0, 6)
        })
      }
    })
  })
}

test('one residual √(λ Σθ²/n) and the penalty used have the same square', () => {
  const penalized = Array.from(parameters).filter((_, index) => index !== fixedPlace)
  const single = Math.sqrt((0.1 * penalized.reduce((sum, value) => sum + value * value, 0)) / penalized.length)
  expect(parameterPenalty(layout, 0.1, 'square').value(parameters)).toBeCloseTo(single ** 2, 12)
})

test('a score of weight 2 counts as two scores', () => {
  const penalty = parameterPenalty(layout, 0.1, 'square')
  const one = new Float64Array(table.score.length).fill(1)
  const alone = new Float64Array(table.score.length)
  alone[0] = 1
  const twice = one.map((value, row) => (row === 0 ? 2 : value))
  const cost = (weights: Float64Array) => itemResponseProblem(table, penalty, weights).cost(parameters)
  const none = cost(new Float64Array(table.score.length))
  expect(cost(twice)).toBeCloseTo(cost(one) + cost(alone) - none, 12)
})
