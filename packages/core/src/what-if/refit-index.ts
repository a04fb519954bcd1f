import type { IndexScore, IsoDate, SourceId } from '../entities/index.ts'
import { type Facts, indexFacts } from '../observatory/facts.ts'
import type { IndexDraws } from '../observatory/index-draws.ts'
import type { DrawOptions } from '../statistics/capability-index/joint-draws.ts'
import type { CapabilityIndexOptions } from '../statistics/capability-index/options.ts'
import { type CapabilityIndex, fitCapabilityIndex } from '../statistics/capability-index.ts'
import { changeScores, type IndexChange } from './index-change.ts'

/** The benchmark whose slope Epoch AI fixes at 1 to set the scale. */
const epochFixedSlope = { benchmark: 'winogrande', slope: 1 } as const

export interface RefitOptions extends Omit<CapabilityIndexOptions, 'fixedSlope'>, DrawOptions {}

export interface Refit {
  /** The facts with the vintage as fitted anew: every metric on the index can be asked of them. */
  readonly facts: Facts
  readonly vintage: IsoDate
  readonly fit: CapabilityIndex
  /** Scores left out and added. */
  readonly left: number
  readonly added: number
  readonly caveats: readonly string[]
}

/**
 * Fits one vintage of the index anew on changed scores or with other choices, and puts the result in the place of what was
 * published. Takes 40 ms, and some 15 ms more for each of `draws` joint refits (default: none, then nothing has an interval).
 * Throws a RangeError where the facts hold no scores of the vintage, where an anchor is gone, or where the scores set no scale.
 */
export function refitIndex(facts: Facts, vintage: IsoDate, change: IndexChange = {}, options: RefitOptions = {}): Refit {
  const results = facts.snapshot.benchmarkResults.filter(({ collection, knownSince }) => collection === 'index' && knownSince === vintage)
  if (results.length === 0) throw new RangeError(`there are no scores of the vintage ${vintage} to fit it on`)
  const changed = changeScores(facts, results, change)
  const holdsSlope = changed.scores.some(({ benchmark }) => benchmark === epochFixedSlope.benchmark)
  const fit = fitCapabilityIndex(changed.scores, { ...options, ...(holdsSlope && { fixedSlope: epochFixedSlope }) })
  const scores = indexScoresOf(facts, vintage, fit, change)
  const draws: IndexDraws | undefined = fit.draws && {
    index: 'eci',
    vintage,
    labels: fit.draws.models,
    draws: fit.draws.draws,
    values: fit.draws.values,
  }
  return {
    facts: indexFacts({
      ...facts.snapshot,
      indexScores: [...facts.snapshot.indexScores.filter((score) => score.vintage !== vintage), ...scores],
      indexDraws: [...(facts.snapshot.indexDraws ?? []).filter((held) => held.vintage !== vintage), ...(draws ? [draws] : [])],
    }),
    vintage,
    fit,
    left: changed.left,
    added: changed.added,
    caveats: [
      ...changed.caveats,
      ...(holdsSlope ? [] : ['The benchmark whose slope is fixed is gone: the penalty alone sets the raw scale, the anchors the index.']),
    ],
  }
}

function indexScoresOf(facts: Facts, vintage: IsoDate, fit: CapabilityIndex, change: IndexChange): IndexScore[] {
  const published = new Map(facts.indexScores('eci', vintage).map((score) => [score.label, score]))
  const own = new Map((change.ownScores ?? []).map((score) => [score.model, score]))
  const source = facts.indexScores('eci', vintage)[0]?.source ?? ('own-scores' as SourceId)
  return fit.models.map(({ model: label, index, low, high }): IndexScore => {
    const interval: IndexScore['interval'] =
      low !== undefined && high !== undefined
        ? { low, high, level: 0.9 }
        : fit.draws === undefined
          ? { missing: 'not-published', note: 'no draws were asked for' }
          : { missing: 'not-applicable', note: 'its value sets the scale' }
    const before = published.get(label)
    if (before !== undefined) return { ...before, value: index, interval }
    const added = own.get(label)
    return {
      index: 'eci',
      vintage,
      label,
      model: { missing: 'unknown', note: 'not among the models of the vintage as published' },
      labs: added?.labs === undefined ? { missing: 'unknown' } : [...added.labs],
      value: index,
      interval,
      releasedAsPrinted: added?.released ?? { missing: 'unknown' },
      accessLabel: { missing: 'unknown' },
      source,
    }
  })
}
