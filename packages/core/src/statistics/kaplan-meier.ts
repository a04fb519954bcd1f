import { requireBoolean, requireFinite, requireLength, requireLevel, requireWhole } from './arguments.ts'
import type { Random } from './random.ts'

/** A waiting time in any unit, negative ones included; `censored`: the event had not happened by then. */
export interface WaitingTime {
  readonly time: number
  readonly censored: boolean
  /** Observations of one cluster are not independent of each other. Default: each is its own. */
  readonly cluster?: string
}

export interface SurvivalStep {
  readonly time: number
  /** Share still waiting after this time. */
  readonly survival: number
  /** Greenwood's. Null once nobody is left waiting: the formula has no value there. */
  readonly standardError: number | null
  readonly atRisk: number
  readonly events: number
}

export interface KaplanMeierEstimate {
  /** One for each time at which an event happened, in order. */
  readonly steps: readonly SurvivalStep[]
  /** First time at which at most half are still waiting; null where more than half wait to the end. */
  readonly median: number | null
  /** Present if a bootstrap was asked for; an end is null where it lies beyond the last event. */
  readonly medianInterval?: { readonly low: number | null; readonly high: number | null; readonly level: number }
  readonly observations: number
  readonly events: number
}

export interface KaplanMeierOptions {
  /** Resamples whole clusters, and takes the central share `level` of the medians. */
  readonly bootstrap?: { readonly draws: number; readonly random: Random; readonly level: number }
}

/**
 * Product-limit estimate of the share still waiting (Kaplan and Meier 1958). Events come before censorings of the same time.
 * It is unbiased only where censoring says nothing about the time that was not seen; a caller who cannot assume that must say so.
 * Throws a RangeError without observations or on a time that is not finite.
 */
export function kaplanMeier(observations: readonly WaitingTime[], options: KaplanMeierOptions = {}): KaplanMeierEstimate {
  requireLength('observations', observations, 1)
  for (const [index, { time, censored }] of observations.entries()) {
    requireFinite(`observations[${index}].time`, time)
    requireBoolean(`observations[${index}].censored`, censored)
  }
  if (options.bootstrap !== undefined) {
    requireWhole('bootstrap.draws', options.bootstrap.draws, 1)
    requireLevel(options.bootstrap.level, 'bootstrap.level')
  }
  const steps = survivalSteps(observations)
  return {
    steps,
    median: finiteOrNull(medianOf(steps)),
    ...(options.bootstrap && { medianInterval: bootstrapMedian(observations, options.bootstrap) }),
    observations: observations.length,
    events: observations.filter(({ censored }) => !censored).length,
  }
}

function survivalSteps(observations: readonly WaitingTime[]): SurvivalStep[] {
  const sorted = [...observations].sort((x, y) => x.time - y.time)
  const steps: SurvivalStep[] = []
  let survival = 1
  let greenwood = 0
  for (let start = 0; start < sorted.length; ) {
    const time = sorted[start]?.time ?? Infinity
    const atRisk = sorted.length - start
    let events = 0
    for (; sorted[start]?.time === time; start++) if (sorted[start]?.censored === false) events++
    if (events === 0) continue
    survival *= (atRisk - events) / atRisk
    greenwood += events / (atRisk * (atRisk - events))
    steps.push({ time, survival, standardError: survival === 0 ? null : survival * Math.sqrt(greenwood), atRisk, events })
  }
  return steps
}

/** A product that is ½ on paper may come out a hair above it. */
const half = 0.5 + 1e-12

function medianOf(steps: readonly SurvivalStep[]): number {
  return steps.find(({ survival }) => survival <= half)?.time ?? Infinity
}

function bootstrapMedian(
  observations: readonly WaitingTime[],
  { draws, random, level }: NonNullable<KaplanMeierOptions['bootstrap']>,
): NonNullable<KaplanMeierEstimate['medianInterval']> {
  const medians = resampledMedians(observations, draws, random).sort((x, y) => (x === y ? 0 : x - y))
  // Order statistics themselves: interpolation between a time and "beyond the last event" has no meaning.
  const at = (share: number) => finiteOrNull(medians[Math.min(Math.max(Math.ceil(share * draws) - 1, 0), draws - 1)] ?? Infinity)
  return { low: at((1 - level) / 2), high: at((1 + level) / 2), level }
}

/**
 * Medians of cluster-bootstrap resamples, as `clusterBootstrap` draws them. Observations are sorted once: a resample is then how often
 * each of them is drawn.
 */
function resampledMedians(observations: readonly WaitingTime[], draws: number, random: Random): number[] {
  const sorted = [...observations].sort((x, y) => x.time - y.time)
  const clusters = inClusters(observations, new Map(sorted.map((observation, rank) => [observation, rank])))
  const times = Float64Array.from(sorted, ({ time }) => time)
  const happened = Uint8Array.from(sorted, ({ censored }) => (censored ? 0 : 1))
  const counts = new Int32Array(sorted.length)
  return Array.from({ length: draws }, () => {
    counts.fill(0)
    let atRisk = 0
    for (let drawn = 0; drawn < clusters.length; drawn++) {
      for (const rank of clusters[random.integer(clusters.length)] ?? []) {
        counts[rank] = (counts[rank] as number) + 1
        atRisk += 1
      }
    }
    return medianOfCounts(times, happened, counts, atRisk)
  })
}

/** The median as `survivalSteps` and `medianOf` give it, of sorted times that count so often. */
function medianOfCounts(times: Float64Array, happened: Uint8Array, counts: Int32Array, all: number): number {
  let [atRisk, survival] = [all, 1]
  for (let start = 0; start < times.length; ) {
    const time = times[start] as number
    let [events, leaving] = [0, 0]
    for (; start < times.length && times[start] === time; start++) {
      const count = counts[start] as number
      leaving += count
      if (happened[start] === 1) events += count
    }
    if (events > 0) {
      survival *= (atRisk - events) / atRisk
      if (survival <= half) return time
    }
    atRisk -= leaving
  }
  return Infinity
}

/** Members of each cluster, by a number each observation has. */
function inClusters(observations: readonly WaitingTime[], numbers: ReadonlyMap<WaitingTime, number>): readonly (readonly number[])[] {
  const clusters = new Map<string | number, number[]>()
  for (const [index, observation] of observations.entries()) {
    const number = numbers.get(observation) ?? index
    const members = clusters.get(observation.cluster ?? index)
    if (members === undefined) clusters.set(observation.cluster ?? index, [number])
    else members.push(number)
  }
  return [...clusters.values()]
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
