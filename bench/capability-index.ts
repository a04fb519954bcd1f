/**
 * The capability index of Epoch AI's scores of 2026-08-11 (222 models, 57 benchmarks), beside the plain way of doing it: the same
 * search with a Jacobian by finite differences, kept and solved whole, with the penalty as its one residual.
 * Targets on two cores: a fit under 40 ms warm, 500 refits under 8 s on one thread.
 * Run: node scripts/run-source.mjs bench/capability-index.ts
 */
import { createCapabilityModel, denseLeastSquares, jointDraws, minimizeLeastSquares } from '@openfrontier/core/statistics'
import { loadSnapshot } from '@openfrontier/dataset'

const vintage = '2026-08-11'
const runs = 15
const snapshot = await loadSnapshot({ parts: 'all' })
const scores = snapshot.benchmarkResults
  .filter((result) => result.source === 'epoch-eci' && result.knownSince === vintage)
  .map(({ label, benchmark, value }) => ({ model: label, benchmark, score: value }))
const options = { fixedSlope: { benchmark: 'winogrande', slope: 1 } }

const ours = () => createCapabilityModel(scores, options).fit()
const warm = Array.from({ length: 2 * runs }, () => timed(ours)).slice(runs)
const plain = [timed(plainFit), timed(plainFit)]
warm.push(...Array.from({ length: runs }, () => timed(ours)))
const fit = ours()
const other = plainFit()
const refits = [timed(() => jointDraws(scores, { ...options, draws: 500 }))]

console.log(`${scores.length} scores; wall clock and processor time`)
console.log(`fit, median (least) of ${warm.length} warm runs   ${summary(warm)}; ${fit.minimum.iterations} steps`)
console.log(`plain, median (least) of ${plain.length}            ${summary(plain)}; ${other.iterations} steps`)
console.log(`ratio of medians                       ${(median(plain.map(wall)) / median(warm.map(wall))).toFixed(0)}`)
console.log(`500 refits                             ${summary(refits)}`)
console.log(`cost, ours less plain                  ${(fit.minimum.cost - other.cost).toExponential(1)} of ${fit.minimum.cost.toFixed(6)}`)

function plainFit() {
  const { table, fixedSlope = -1 } = createCapabilityModel(scores, options)
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
  return minimizeLeastSquares(denseLeastSquares(size, residuals, jacobian), start, { lower, upper, costTolerance: 1e-8 })
}

interface Timing {
  readonly wall: number
  readonly processor: number
}

function timed(work: () => unknown): Timing {
  const start = performance.now()
  const before = process.cpuUsage()
  work()
  const used = process.cpuUsage(before)
  return { wall: performance.now() - start, processor: (used.user + used.system) / 1000 }
}

function wall(timing: Timing): number {
  return timing.wall
}

function summary(timings: readonly Timing[]): string {
  const show = (sample: readonly number[]) => `${median(sample).toFixed(1)} ms (${Math.min(...sample).toFixed(1)})`
  return `${show(timings.map(wall))}, ${show(timings.map((timing) => timing.processor))} of processor`
}

function median(sample: readonly number[]): number {
  return [...sample].sort((x, y) => x - y)[Math.floor(sample.length / 2)] ?? Number.NaN
}
