import { requireBoolean, requireLength } from './arguments.ts'

export interface BinaryChangePoint {
  /** Place of the first observation after the change; the earliest of equals. Null where all observations are alike. */
  readonly changeAt: number | null
  /** Share of `true` before it and from it on; the share of all, twice, where there is no change. */
  readonly before: number
  readonly after: number
  /** Twice the gain in log-likelihood over no change. It is a maximum over places, so that χ² does not apply to it. */
  readonly likelihoodRatio: number
  /** Chance of a ratio this large or larger if the same observations came in any order with equal chance: exact. */
  readonly pValue: number
  /** The likelihood ratio of a change at each place from 1 to n − 1, in order. */
  readonly profile: readonly number[]
}

/**
 * Where a binary series changes its share, by maximum likelihood over all places, against no change (Hinkley and Hinkley 1970).
 * The p-value is Worsley's exact one (1983): conditional on how many are `true`, the running count is a walk whose steps have known
 * chances, and the walks that nowhere reach the observed ratio are summed place by place. It takes the series as independent.
 * Throws a RangeError on fewer than two observations.
 */
export function binaryChangePoint(series: readonly boolean[]): BinaryChangePoint {
  const length = series.length
  requireLength('series', series, 2)
  for (const [index, value] of series.entries()) requireBoolean(`series[${index}]`, value)
  const total = series.filter(Boolean).length
  const ratioAt = (place: number, count: number) =>
    2 * (logLikelihood(count, place) + logLikelihood(total - count, length - place) - logLikelihood(total, length))
  const profile: number[] = []
  let best = { place: 0, count: 0, ratio: 0 }
  let count = 0
  for (let place = 1; place < length; place++) {
    if (series[place - 1]) count++
    const ratio = Math.max(0, ratioAt(place, count))
    profile.push(ratio)
    if (ratio > best.ratio + tolerance) best = { place, count, ratio }
  }
  if (best.place === 0) {
    return { changeAt: null, before: total / length, after: total / length, likelihoodRatio: 0, pValue: 1, profile }
  }
  return {
    changeAt: best.place,
    before: best.count / best.place,
    after: (total - best.count) / (length - best.place),
    likelihoodRatio: best.ratio,
    pValue: chanceOfReaching(best.ratio, length, total, ratioAt),
    profile,
  }
}

/** Ratios that differ by less are the same number, rounded differently. */
const tolerance = 1e-9

/** Log-likelihood of `count` of `length` at its own share, with 0 ln 0 = 0. */
function logLikelihood(count: number, length: number): number {
  const part = (share: number) => (share === 0 ? 0 : share * Math.log(share / length))
  return part(count) + part(length - count)
}

function chanceOfReaching(ratio: number, length: number, total: number, ratioAt: (place: number, count: number) => number): number {
  let reached = 0
  // Chance of each running count among the walks that have stayed below so far.
  let below = new Map([[0, 1]])
  for (let place = 1; place < length; place++) {
    const next = new Map<number, number>()
    for (const [count, chance] of below) {
      const up = (total - count) / (length - place + 1)
      for (const [to, share] of [
        [count + 1, up],
        [count, 1 - up],
      ] as const) {
        if (share <= 0) continue
        if (ratioAt(place, to) >= ratio - tolerance) reached += chance * share
        else next.set(to, (next.get(to) ?? 0) + chance * share)
      }
    }
    below = next
  }
  return Math.min(reached, 1)
}
