import * as z from 'zod'
import { dayNumber, type IsoDate } from '../../entities/index.ts'
import type { Facts } from '../../observatory/facts.ts'
import { normalHalfWidth } from '../../statistics/normal.ts'
import { centralInterval } from '../../statistics/quantile.ts'
import {
  askedFor,
  asOfParameter,
  defineMetric,
  drawParameters,
  pairParameters,
  resultHead,
  scaleParameters,
  selectionParameters,
  undetermined,
} from '../definition.ts'
import { bestRowPerModel, stepOn } from '../population/frontier-steps.ts'
import { type ComparedPair, comparePair } from '../population/pair.ts'
import { unionOf } from '../population/score-draws.ts'
import type { ScoredModel } from '../population/scored-models.ts'
import type { Details, Estimate, Interval, MetricInput, Undetermined } from '../result.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  ...scaleParameters,
  ...pairParameters,
  ...selectionParameters,
  ...drawParameters,
})
type Parameters = z.output<typeof parameters>

/** Chance that a player with `points` more than another is preferred, ties apart: 1/(1+10^(−Δ/400)). */
export function expectedWinRate(points: number): number {
  return 1 / (1 + 10 ** (-points / 400))
}

export const frontierGap = defineMetric({
  id: 'frontier-gap',
  version: 1,
  title: 'Frontier gap',
  question: 'How far apart are the best models of two sides?',
  definition:
    'Best score of side a minus best score of side b on a date, in points of the scale; on a board within one published date. With top > 1, the mean of the best k models. For ratings also the expected win rate 1/(1+10^(−Δ/400)).',
  intervalMethod:
    'Index: quantiles over joint refits of the index on resampled scores, where the scores of its vintage are known; else over scores drawn from the published intervals, marked marginal. Board: normal, from the variances of the leading rows as published, covariance assumed 0.',
  cannotSay: [
    'Points on a rating or index scale are not percent.',
    'The best model of a side is not its typical model.',
    'A gap on one scale says nothing about another.',
  ],
  detailUnits: { expectedWinRate: 'win rate', expectedWinRateInterval: 'win rate' },
  parameters,
  compute: computeFrontierGap,
})

export function computeFrontierGap(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(frontierGap, given)
  const asOf = askedFor(facts, given)
  const pair = comparePair(facts, given, asOf)
  if (pair.kind === 'not-compared') return undetermined(head, asOf, pair.reason, pair.detail)
  return gapOfPair(head, pair, given, asOf)
}

/** What the gap of a pair depends on beside the pair. */
export type GapOptions = Pick<Parameters, 'index' | 'a' | 'b' | 'top' | 'level' | 'draws' | 'seed'>

/** The gap of two sides on the day their population is evaluated at. */
export function gapOfPair(
  head: ReturnType<typeof resultHead>,
  pair: ComparedPair,
  given: GapOptions,
  asOf: IsoDate,
): Estimate | Undetermined {
  const day = dayNumber(pair.population.evaluatedOn)
  const bestOfA = stepOn(pair.frontiers.a.steps, day)
  const bestOfB = stepOn(pair.frontiers.b.steps, day)
  if (bestOfA === undefined || bestOfB === undefined) {
    const empty = bestOfA === undefined ? given.a : given.b
    return undetermined(head, asOf, 'no-data-before', `no model of ${empty} on the scale by ${pair.population.evaluatedOn}`)
  }
  const value = bestOfA.value - bestOfB.value
  const leaders = { a: leadersOf(pair.frontiers.a.rows, day, given.top), b: leadersOf(pair.frontiers.b.rows, day, given.top) }
  const uncertainty = given.index === 'arena' ? boardInterval(pair, leaders, value, given.level) : indexInterval(pair, day, given)
  return {
    kind: 'estimate',
    ...head,
    value,
    unit: pair.population.unit,
    interval: uncertainty.interval,
    n: unionOf([pair.frontiers.a.rows, pair.frontiers.b.rows].map((rows) => rows.filter((row) => row.day <= day))).rows.length,
    population: pair.population.name,
    asOf,
    evaluatedOn: pair.population.evaluatedOn,
    inputs: [...pair.population.inputs, ...leaderInputs(leaders)],
    caveats: [...pair.caveats],
    details: {
      bestOfA: bestOfA.value,
      bestOfB: bestOfB.value,
      leadersOfA: leaders.a.map((row) => row.label),
      leadersOfB: leaders.b.map((row) => row.label),
      ...(given.index === 'arena' && winRates(value, uncertainty.interval)),
      ...uncertainty.details,
    },
  }
}

function leadersOf(rows: readonly (ScoredModel & { day: number })[], day: number, top: number): ScoredModel[] {
  return bestRowPerModel(rows.filter((row) => row.day <= day))
    .sort((x, y) => y.value - x.value || (x.label < y.label ? -1 : 1))
    .slice(0, top)
}

function leaderInputs(leaders: { a: readonly ScoredModel[]; b: readonly ScoredModel[] }): MetricInput[] {
  const side = (rows: readonly ScoredModel[], role: string) =>
    rows.flatMap((row) => (row.model ? [{ kind: 'model' as const, id: row.model, role }] : []))
  return [...side(leaders.a, 'best of a'), ...side(leaders.b, 'best of b')]
}

type Uncertainty = { readonly interval: Estimate['interval']; readonly details?: Details }

function boardInterval(
  pair: ComparedPair,
  leaders: { a: readonly ScoredModel[]; b: readonly ScoredModel[] },
  value: number,
  level: number,
): Uncertainty {
  const errors = [...leaders.a, ...leaders.b].map((row) => row.error)
  if (errors.some((error) => error === undefined)) {
    return { interval: { missing: 'not-published', note: 'the board prints no error for a leading row' } }
  }
  // A rating's two errors differ only where it comes from a quantile interval; the mean of both variances serves then.
  const variance = errors.reduce((sum, error) => sum + ((error?.below ?? 0) ** 2 + (error?.above ?? 0) ** 2) / 2, 0)
  const halfWidth = (normalHalfWidth(level) * Math.sqrt(variance)) / leaders.a.length
  return { interval: { low: value - halfWidth, high: value + halfWidth, level, method: pair.population.errorModel } }
}

function indexInterval(pair: ComparedPair, day: number, given: GapOptions): Uncertainty {
  const simulated = pair.frontiers.simulate(given)
  if (simulated === undefined) return { interval: { missing: 'not-published', note: pair.population.errorModel } }
  const gaps = Array.from(simulated.each(), ({ a, b }) => (stepOn(a, day)?.value ?? Number.NaN) - (stepOn(b, day)?.value ?? Number.NaN))
  const interval: Interval = {
    ...centralInterval(gaps, given.level),
    level: given.level,
    method: `${pair.population.errorModel}; ${simulated.count} draws`,
  }
  return { interval, details: { meanOfDraws: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length } }
}

/** Expected win rates of a difference in rating and of the ends of its interval. */
export function winRates(value: number, interval: Estimate['interval']): Details {
  return {
    expectedWinRate: expectedWinRate(value),
    ...('low' in interval && { expectedWinRateInterval: [expectedWinRate(interval.low), expectedWinRate(interval.high)] }),
  }
}
