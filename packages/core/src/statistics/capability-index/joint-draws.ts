import { requireLevel, requireWhole } from '../arguments.ts'
import { quantileOfSorted } from '../quantile.ts'
import { createRandom } from '../random.ts'
import { type CapabilityModel, createCapabilityModel, type RawCapabilityFit } from './capability-model.ts'
import { anchoredScale } from './index-scale.ts'
import { type AbortSignalLike, type CapabilityIndexOptions, throwIfAborted } from './options.ts'
import type { BenchmarkScore } from './score-table.ts'

/** Draws of the index of every model at once: differences between models keep their correlation. */
export interface JointDraws {
  readonly models: readonly string[]
  /** Number of draws kept. */
  readonly draws: number
  /** Index points; draw d of model m is values[d · models.length + m]. */
  readonly values: Float32Array
  /** Refits left out because they did not converge or left the anchors out of order. */
  readonly discarded: number
}

export interface DrawOptions {
  /** Refits. Default: 500 for `jointDraws`, none for `fitCapabilityIndex`. */
  readonly draws?: number
  /** Default 1. */
  readonly seed?: number
  readonly signal?: AbortSignalLike
  /** Called after each refit. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/**
 * The index in refits on scores resampled with replacement within each model, each refit started from the fit on all scores and put on
 * the scale of its own anchors, as Epoch AI computes its intervals. Same scores, options and seed: same draws, whatever the order of the
 * scores.
 */
export function jointDraws(scores: readonly BenchmarkScore[], options: CapabilityIndexOptions & DrawOptions = {}): JointDraws {
  const model = createCapabilityModel(scores, options)
  return drawJointly(model, model.fit(), options)
}

/** As `jointDraws`, of a model at hand and its fit on all scores. */
export function drawJointly(model: CapabilityModel, fit: RawCapabilityFit, options: DrawOptions): JointDraws {
  const { models } = model.table
  const total = options.draws ?? 500
  requireWhole('draws', total, 1)
  const values = new Float32Array(total * models.length)
  let draws = 0
  let done = 0
  for (const row of indexDraws(model, fit, { draws: total, seed: options.seed ?? 1 })) {
    if (row !== undefined) values.set(row, draws++ * models.length)
    options.onProgress?.({ done: ++done, total })
    throwIfAborted(options.signal)
  }
  return { models, draws, values: values.subarray(0, draws * models.length), discarded: total - draws }
}

/**
 * The draws one by one: index points of each model, or undefined for a refit that is left out. A caller with an event loop to serve can
 * wait between two of them.
 */
export function* indexDraws(
  model: CapabilityModel,
  fit: RawCapabilityFit,
  options: { readonly draws: number; readonly seed: number },
): Generator<Float64Array | undefined, void, undefined> {
  const { starts, score, models } = model.table
  const scale = anchoredScale(models, model.options.anchors)
  const random = createRandom(options.seed)
  const weights = new Float64Array(score.length)
  for (let draw = 0; draw < options.draws; draw++) {
    weights.fill(0)
    for (let index = 0; index < models.length; index++) {
      const start = starts[index] ?? 0
      const count = (starts[index + 1] ?? 0) - start
      for (let drawn = 0; drawn < count; drawn++) {
        const row = start + random.integer(count)
        weights[row] = (weights[row] ?? 0) + 1
      }
    }
    const refit = model.fit(weights, fit)
    const map = scale.scaleOf(refit.capabilities)
    if (map === undefined || !refit.minimum.converged) {
      yield undefined
      continue
    }
    const row = refit.capabilities.map((capability) => map.offset + map.unit * capability)
    model.options.anchors.forEach((anchor, side) => {
      row[scale.places[side] ?? 0] = anchor.value
    })
    yield row
  }
}

/** The central interval of each model's draws (type-7 quantiles), in the order of `models`. Throws a RangeError where there is no draw. */
export function drawIntervals(draws: JointDraws, level: number): { readonly low: number; readonly high: number }[] {
  requireLevel(level)
  if (draws.draws === 0) throw new RangeError(`draws must hold at least one refit, not none (${draws.discarded} were discarded)`)
  const width = draws.models.length
  const column = new Float64Array(draws.draws)
  return draws.models.map((_, model) => {
    for (let draw = 0; draw < column.length; draw++) column[draw] = draws.values[draw * width + model] ?? Number.NaN
    const sorted = Array.from(column.sort())
    return { low: quantileOfSorted(sorted, (1 - level) / 2), high: quantileOfSorted(sorted, (1 + level) / 2) }
  })
}
