import { requireLevel, requireWhole } from './arguments.ts'
import { type CapabilityModel, createCapabilityModel } from './capability-index/capability-model.ts'
import { type CapabilityIndexDiagnostics, diagnose } from './capability-index/diagnostics.ts'
import { anchoredScale, type IndexScale } from './capability-index/index-scale.ts'
import { type DrawOptions, drawIntervals, drawJointly, type JointDraws } from './capability-index/joint-draws.ts'
import { modelGroups } from './capability-index/model-groups.ts'
import type { CapabilityIndexOptions } from './capability-index/options.ts'
import type { BenchmarkScore } from './capability-index/score-table.ts'

export interface IndexedModel {
  readonly model: string
  /** Index points. */
  readonly index: number
  /** Ends of the interval, where draws were asked for; the anchors have none, since their values are the scale. */
  readonly low?: number
  readonly high?: number
}

export interface IndexedBenchmark {
  readonly benchmark: string
  /** Index points at which a model scores one half. */
  readonly difficulty: number
  /** Per index point: expected score is σ(slope · (index − difficulty)). */
  readonly slope: number
}

export interface CapabilityIndex {
  /** Highest first. */
  readonly models: readonly IndexedModel[]
  /** Easiest first. */
  readonly benchmarks: readonly IndexedBenchmark[]
  readonly scale: IndexScale
  /** The draws behind the intervals, where asked for. */
  readonly draws?: JointDraws
  readonly diagnostics: CapabilityIndexDiagnostics
}

/**
 * One capability scale from many benchmarks: Epoch AI's model, score = σ(α_b (C_m − D_b)), fitted by penalized least squares and put on
 * the scale of two anchor models (Ho et al. 2025, "A Rosetta Stone for AI benchmarks"; Epoch AI, eci-public). Scores run from 0 (guessing)
 * to 1 (ceiling). With `draws` above 0 each model also has a central interval at `level` (default 0.9) from that many refits on scores
 * resampled within models. Throws a RangeError on a score outside 0 to 1, on anchors that are not among the models, or if the anchors
 * come out in the wrong order; and `signal.reason` once aborted.
 */
export function fitCapabilityIndex(
  scores: readonly BenchmarkScore[],
  options: CapabilityIndexOptions & DrawOptions & { readonly level?: number } = {},
): CapabilityIndex {
  requireLevel(options.level ?? 0.9)
  requireWhole('draws', options.draws ?? 0, 0)
  const model = createCapabilityModel(scores, options)
  const anchors = anchoredScale(model.table.models, model.options.anchors)
  requireJoinedAnchors(model)
  const fit = model.fit()
  const scale = anchors.scaleOf(fit.capabilities)
  if (scale === undefined) {
    const [first, second] = model.options.anchors
    throw new RangeError(`the scores do not place ${first.model} and ${second.model} in the order of their values, so they set no scale`)
  }
  const { offset, unit } = scale
  const draws = (options.draws ?? 0) > 0 ? drawJointly(model, fit, options) : undefined
  const intervals = draws && drawIntervals(draws, options.level ?? 0.9)
  return {
    models: model.table.models
      .map((name, place): IndexedModel => {
        const anchor = model.options.anchors.find((candidate) => candidate.model === name)
        if (anchor !== undefined) return { model: name, index: anchor.value }
        return { model: name, index: offset + unit * at(fit.capabilities, place), ...intervals?.[place] }
      })
      .sort((a, b) => b.index - a.index),
    benchmarks: model.table.benchmarks
      .map((benchmark, place) => ({
        benchmark,
        difficulty: offset + unit * at(fit.difficulties, place),
        slope: at(fit.slopes, place) / unit,
      }))
      .sort((a, b) => a.difficulty - b.difficulty),
    scale,
    ...(draws && { draws }),
    diagnostics: diagnose(scores, model, fit),
  }
}

/** Where nothing joins the anchors, the penalty would set the scale, and with it every index. */
function requireJoinedAnchors({ table, options }: CapabilityModel): void {
  const groups = modelGroups(table)
  const names = options.anchors.map(({ model }) => model)
  if (groups.some((group) => names.every((name) => group.includes(name)))) return
  const named = names.map((name) =>
    groups
      .find((group) => group.includes(name))
      ?.slice(0, 5)
      .join(', '),
  )
  throw new RangeError(
    `scores must join the anchors through shared benchmarks, not leave them in groups that share none: ${named.join('; ')}`,
  )
}

function at(values: Float64Array, place: number): number {
  return values[place] ?? Number.NaN
}
