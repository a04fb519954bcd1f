import { requireBoolean, requireFinite, requireLength, requireLevel, requireWhole } from './arguments.ts'
import { clusterBootstrap } from './bootstrap.ts'
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

function medianOf(steps: readonly SurvivalStep[]): number {
  // A product that is ½ on paper may come out a hair above it.
  return steps.find(({ survival }) => survival <= 0.5 + 1e-12)?.time ?? Infinity
}

function bootstrapMedian(
  observations: readonly WaitingTime[],
  { draws, random, level }: NonNullable<KaplanMeierOptions['bootstrap']>,
): NonNullable<KaplanMeierEstimate['medianInterval']> {
  const medians = clusterBootstrap(
    inClusters(observations),
    (sample) => (sample.length === 0 ? Infinity : medianOf(survivalSteps(sample))),
    {
      draws,
      random,
    },
  ).sort((x, y) => (x === y ? 0 : x - y))
  // Order statistics themselves: interpolation between a time and "beyond the last event" has no meaning.
  const at = (share: number) => finiteOrNull(medians[Math.min(Math.max(Math.ceil(share * draws) - 1, 0), draws - 1)] ?? Infinity)
  return { low: at((1 - level) / 2), high: at((1 + level) / 2), level }
}

function inClusters(observations: readonly WaitingTime[]): readonly (readonly WaitingTime[])[] {
  const clusters = new Map<string | number, WaitingTime[]>()
  for (const [index, observation] of observations.entries()) {
    const members = clusters.get(observation.cluster ?? index)
    if (members === undefined) clusters.set(observation.cluster ?? index, [observation])
    else members.push(observation)
  }
  return [...clusters.values()]
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
