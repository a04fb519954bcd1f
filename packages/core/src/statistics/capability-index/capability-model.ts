import { type Minimum, minimizeLeastSquares } from '../levenberg-marquardt.ts'
import { itemResponseProblem } from './item-response-problem.ts'
import { type CapabilityIndexOptions, type ResolvedOptions, resolveFixedSlope, resolveOptions, throwIfAborted } from './options.ts'
import { type ParameterLayout, parameterPenalty } from './parameter-penalty.ts'
import { type BenchmarkScore, type ScoreTable, tabulateScores } from './score-table.ts'

/** A fit on the raw scale, on which the benchmark with the fixed slope (if any) has difficulty 0. */
export interface RawCapabilityFit {
  /** C of each model of the table. */
  readonly capabilities: Float64Array
  /** D and α of each benchmark of the table. */
  readonly difficulties: Float64Array
  readonly slopes: Float64Array
  /** Where the search ended: the same parameters before the shift, from which another fit can start. */
  readonly minimum: Minimum
}

/** The item-response model over one table of scores, to be fitted any number of times with the same buffers. */
export interface CapabilityModel {
  readonly table: ScoreTable
  readonly options: ResolvedOptions
  /** Benchmark of the table whose slope is held. */
  readonly fixedSlope: number | undefined
  /**
   * Least squares with each score of the table counted `weights` times (default: once), searched from `from` or, by default, from
   * C = D = 0 and α = 1.
   */
  fit(weights?: ArrayLike<number>, from?: RawCapabilityFit): RawCapabilityFit
}

/** Tabulates the scores and prepares the fit. Throws a RangeError on a score outside 0 to 1 or a fixed slope on an absent benchmark. */
export function createCapabilityModel(scores: readonly BenchmarkScore[], options: CapabilityIndexOptions = {}): CapabilityModel {
  const resolved = resolveOptions(options)
  const table = tabulateScores(scores, resolved)
  const fixed = resolveFixedSlope(table.benchmarks, options)
  const layout: ParameterLayout = { models: table.models.length, benchmarks: table.benchmarks.length, fixedSlope: fixed?.place }
  const weightOf = new Float64Array(table.score.length)
  const problem = itemResponseProblem(table, parameterPenalty(layout, resolved.penalty, resolved.slopePenalty), weightOf)
  const bounds = boundsOf(layout, resolved, fixed?.slope)
  const start = new Float64Array(problem.size)
  for (let index = layout.models + 1; index < start.length; index += 2) start[index] = 1

  return {
    table,
    options: resolved,
    fixedSlope: fixed?.place,
    fit(weights, from) {
      if (weights === undefined) weightOf.fill(1)
      else weightOf.set(weights)
      const minimum = minimizeLeastSquares(problem, from?.minimum.parameters ?? start, {
        ...bounds,
        // Refits of Epoch AI's scores take 9.3 factorizations with this, 10.6 with a tenth of it.
        initialDamping: 0.01,
        onIteration: () => throwIfAborted(options.signal),
      })
      return unpack(minimum, layout)
    },
  }
}

function boundsOf(layout: ParameterLayout, { largestPosition, slopeBounds }: ResolvedOptions, fixedSlope: number | undefined) {
  const size = layout.models + 2 * layout.benchmarks
  const lower = new Float64Array(size).fill(-largestPosition)
  const upper = new Float64Array(size).fill(largestPosition)
  for (let index = layout.models + 1; index < size; index += 2) {
    lower[index] = slopeBounds[0]
    upper[index] = slopeBounds[1]
  }
  if (layout.fixedSlope !== undefined && fixedSlope !== undefined) {
    const place = layout.models + 2 * layout.fixedSlope + 1
    lower[place] = fixedSlope
    upper[place] = fixedSlope
  }
  return { lower, upper }
}

function unpack(minimum: Minimum, { models, benchmarks, fixedSlope }: ParameterLayout): RawCapabilityFit {
  const at = (index: number) => minimum.parameters[index] ?? Number.NaN
  const shift = fixedSlope === undefined ? 0 : at(models + 2 * fixedSlope)
  return {
    capabilities: Float64Array.from({ length: models }, (_, model) => at(model) - shift),
    difficulties: Float64Array.from({ length: benchmarks }, (_, benchmark) => at(models + 2 * benchmark) - shift),
    slopes: Float64Array.from({ length: benchmarks }, (_, benchmark) => at(models + 2 * benchmark + 1)),
    minimum,
  }
}
