import {
  type BenchmarkScore,
  createCapabilityModel,
  denseLeastSquares,
  jointDraws,
  minimizeLeastSquares,
} from '@openfrontier/core/statistics'
import type { Benchmark } from './lib/benchmark.ts'
import { epochOptions, loadScores } from './lib/epoch-scores.ts'
import { inTurns, milliseconds, timed, warm } from './lib/time.ts'

const draws = 500

export const capabilityIndex: Benchmark = {
  name: 'capability-index',
  title: 'Capability index',
  about:
    'Epoch AI’s scores of 2026-08-11, 222 models on 57 benchmarks. The alternative is the same search with a Jacobian by finite differences, kept and solved whole.',
  async run() {
    const { scores } = await loadScores()
    const fit = (given: readonly BenchmarkScore[]) => createCapabilityModel(given, epochOptions).fit()
    const point = inTurns(
      () => fit(scores),
      () => plainFit(scores),
      { rounds: 3, each: 10 },
    )
    // Ten of every model: the same benchmarks, so that the work grows with the scores and not with the system that is solved.
    const tenfold = Array.from({ length: 10 }, (_, copy) => scores.map((score) => ({ ...score, model: `${score.model} ${copy}` }))).flat()
    const large = warm(() => fit(tenfold), 5)
    const refits = Array.from({ length: 3 }, () => timed(() => jointDraws(scores, { ...epochOptions, draws })))
    const fewer = Array.from({ length: 3 }, () => timed(() => jointDraws(scores, { ...epochOptions, draws: draws / 10 })))
    const apart = fit(scores).minimum.cost - plainFit(scores).minimum.cost
    return {
      rows: [
        { what: `point fit, ${scores.length} scores`, ours: point.ours, other: { ...point.other, label: 'numeric Jacobian' }, target: 40 },
        { what: `point fit, ${tenfold.length} scores`, ours: large, tenth: { ...point.ours, of: `${scores.length} scores` } },
        {
          what: `${draws} refits on resampled scores, one thread`,
          ours: milliseconds(refits),
          target: 8000,
          tenth: { ...milliseconds(fewer), of: `${draws / 10} refits` },
        },
      ],
      notes: [`Both searches end at the same minimum: costs differ by ${Math.abs(apart).toExponential(0)}.`],
    }
  },
}

/** The same search with a Jacobian by finite differences, kept and solved whole, with the penalty as its one residual. */
function plainFit(scores: readonly BenchmarkScore[]) {
  const { table, fixedSlope = -1 } = createCapabilityModel(scores, epochOptions)
  const models = table.models.length
  const size = models + 2 * table.benchmarks.length
  const fixedPlace = models + 2 * fixedSlope + 1
  const residuals = (parameters: Float64Array) => {
    const result = new Float64Array(table.score.length + 1)
    for (let model = 0; model < models; model++) {
      for (let row = table.starts[model] ?? 0; row < (table.starts[model + 1] ?? 0); row++) {
        const place = models + 2 * (table.benchmarkOf[row] ?? 0)
        const distance = (parameters[model] ?? 0) - (parameters[place] ?? 0)
        result[row] = 1 / (1 + Math.exp(-(parameters[place + 1] ?? 0) * distance)) - (table.score[row] ?? 0)
      }
    }
    const squares = parameters.reduce((sum, value, index) => (index === fixedPlace ? sum : sum + value * value), 0)
    result[table.score.length] = Math.sqrt((0.1 * squares) / (size - 1))
    return result
  }
  const jacobian = (parameters: Float64Array) => {
    const base = residuals(parameters)
    const rows = Array.from(base, () => new Float64Array(size))
    for (let column = 0; column < size; column++) {
      const moved = Float64Array.from(parameters)
      moved[column] = (moved[column] ?? 0) + 1e-7
      residuals(moved).forEach((value, row) => {
        const entries = rows[row]
        if (entries !== undefined) entries[column] = (value - (base[row] ?? 0)) / 1e-7
      })
    }
    return rows
  }
  const lower = new Float64Array(size).fill(-10)
  const upper = new Float64Array(size).fill(10)
  const start = new Float64Array(size)
  for (let index = models + 1; index < size; index += 2) {
    start[index] = 1
    lower[index] = 0.1
  }
  lower[fixedPlace] = 1
  upper[fixedPlace] = 1
  // The tolerance of SciPy's least_squares.
  return { minimum: minimizeLeastSquares(denseLeastSquares(size, residuals, jacobian), start, { lower, upper, costTolerance: 1e-8 }) }
}
