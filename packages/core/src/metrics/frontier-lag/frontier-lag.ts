import * as z from 'zod'
import { dayNumber, type IsoDate, isoDate, isoDateSchema } from '../../entities/index.ts'
import type { Facts } from '../../observatory/facts.ts'
import { centralInterval } from '../../statistics/quantile.ts'
import {
  askedFor,
  asOfParameter,
  defineMetric,
  drawParameters,
  pairParameters,
  resultHead,
  selectionParameters,
  undetermined,
  vintageParameters,
} from '../definition.ts'
import { type Lag, lagOn } from '../population/frontier-steps.ts'
import { type ComparedPair, comparePair } from '../population/pair.ts'
import { unionOf } from '../population/score-draws.ts'
import type { Details, Estimate, MetricResult, Series } from '../result.ts'

/** Days in a month as the publication counts them: a year of 365.25 days, divided by twelve. */
export const daysPerMonth = 30.4375

const parameters = z.strictObject({
  ...asOfParameter,
  index: z.enum(['eci']).default('eci').describe('the scale; boards have no dates of release'),
  ...vintageParameters(),
  ...pairParameters,
  ...selectionParameters,
  since: isoDateSchema.optional().describe('give a series from this date, with mean, minimum and maximum over every day'),
  step: z.coerce.number<number>().int().min(1).max(366).default(30).describe('days between the points of a series'),
  ...drawParameters,
})
type Parameters = z.output<typeof parameters>

export const frontierLag = defineMetric({
  id: 'frontier-lag',
  version: 1,
  title: 'Frontier lag',
  question: 'How long ago did the leader have what the follower has now?',
  definition:
    "Time since the frontier of a first reached the score of b's best model on a date (Epoch AI's daily method), in months of 30.4375 days. Negative where b leads, by the same rule from the other side.",
  intervalMethod:
    'Quantiles of the lag over joint refits of the index on resampled scores, where the scores of its vintage are known; else over scores drawn from the published intervals, marked marginal.',
  cannotSay: [
    'It looks back: it is not the time b will need.',
    'It takes few distinct values, since it jumps whenever a frontier rises; the models matched are listed with their share of draws.',
    'It hangs on the dates of release of single models.',
  ],
  detailUnits: { share: 'share' },
  parameters,
  compute: computeFrontierLag,
})

export function computeFrontierLag(facts: Facts, given: Parameters): MetricResult {
  const head = resultHead(frontierLag, given)
  const asOf = askedFor(facts, given)
  const pair = comparePair(facts, { ...given, category: 'overall', styleControl: true }, asOf)
  if (pair.kind === 'not-compared') return undetermined(head, asOf, pair.reason, pair.detail)
  return lagOfPair(head, pair, given, asOf)
}

/** What the lag of a pair depends on beside the pair. */
export type LagOptions = Pick<Parameters, 'a' | 'b' | 'since' | 'step' | 'level' | 'draws' | 'seed'>

/** The lag of two sides on the day their population is evaluated at, or on every day since a date. */
export function lagOfPair(head: Head, pair: ComparedPair, given: LagOptions, asOf: IsoDate): MetricResult {
  const last = dayNumber(pair.population.evaluatedOn)
  const first = given.since === undefined ? last : Math.min(dayNumber(given.since), last)
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const lags = days.map((day) => lagOn(pair.frontiers.a.steps, pair.frontiers.b.steps, day))
  if (lags[0] === undefined || lags.at(-1) === undefined) {
    return undetermined(head, asOf, 'no-data-before', `one of ${given.a} and ${given.b} has no dated model by ${isoDate(first)}`)
  }
  const draws = simulateLags(pair, days, given)
  const estimateOn = (index: number) =>
    lagEstimate(
      head,
      pair,
      given,
      asOf,
      days[index] ?? last,
      lags[index],
      draws?.map((draw) => draw.lags[index]),
      draws?.map((draw) => draw.matched[index]),
    )
  if (given.since === undefined) return estimateOn(0)
  const indexes = days.map((_, index) => index).filter((index) => (days.length - 1 - index) % given.step === 0)
  return {
    kind: 'series',
    ...head,
    asOf,
    points: indexes.map((index) => ({ date: isoDate(days[index] ?? last), ...estimateOn(index) })),
    summary: summarise(head, pair, given, asOf, days, lags, draws),
    caveats: [...pair.caveats],
  } satisfies Series
}

interface LagDraw {
  readonly lags: readonly number[]
  /** Index of the row matched on each day, among a's rows where a leads, −1 where b does. */
  readonly matched: readonly number[]
}

function simulateLags(pair: ComparedPair, days: readonly number[], given: LagOptions): LagDraw[] | undefined {
  const simulated = pair.frontiers.simulate(given)
  return (
    simulated &&
    Array.from(simulated.each(), ({ a, b }) => {
      const lags = days.map((day) => lagOn(a, b, day))
      return {
        lags: lags.map((lag) => (lag?.days ?? Number.NaN) / daysPerMonth),
        matched: lags.map((lag) => (lag === undefined || lag.days < 0 ? -1 : lag.matched.by)),
      }
    })
  )
}

function lagEstimate(
  head: Head,
  pair: ComparedPair,
  given: LagOptions,
  asOf: IsoDate,
  day: number,
  lag: Lag | undefined,
  draws: readonly (number | undefined)[] | undefined,
  matched: readonly (number | undefined)[] | undefined,
): Estimate {
  const leads = (lag?.days ?? 0) < 0 ? 'b' : 'a'
  const [leaderRows, followerRows] =
    leads === 'a' ? [pair.frontiers.a.rows, pair.frontiers.b.rows] : [pair.frontiers.b.rows, pair.frontiers.a.rows]
  const leader = lag && leaderRows[lag.matched.by]
  const follower = lag && followerRows[lag.current.by]
  return {
    ...estimateHead(head, pair, asOf),
    value: (lag?.days ?? Number.NaN) / daysPerMonth,
    interval: intervalOf(pair, given, draws),
    n: unionOf([pair.frontiers.a.rows, pair.frontiers.b.rows].map((rows) => rows.filter((row) => row.day <= day))).rows.length,
    evaluatedOn: isoDate(day),
    inputs: [
      ...pair.population.inputs,
      ...(leader?.model ? [{ kind: 'model' as const, id: leader.model, role: 'leader matched' }] : []),
      ...(follower?.model ? [{ kind: 'model' as const, id: follower.model, role: 'best of the follower' }] : []),
    ],
    details: {
      leads: leads === 'a' ? given.a : given.b,
      ...(leader && { leaderMatched: leader.label, leaderMatchedOn: isoDate(leader.day) }),
      ...(follower && { followerBest: follower.label, followerBestOn: isoDate(follower.day) }),
      ...(matched && { leadersMatchedInDraws: sharesOf(pair, matched) }),
    },
  }
}

/** Which models of a are matched, with their share of the draws, most frequent first. */
function sharesOf(pair: ComparedPair, matched: readonly (number | undefined)[]): Details[string] {
  const counts = new Map<string, number>()
  for (const index of matched) {
    const label = index === undefined || index < 0 ? 'none: the other side leads' : (pair.frontiers.a.rows[index]?.label ?? 'unknown')
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return [...counts]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, 8)
    .map(([model, count]) => ({ model, share: count / matched.length }))
}

function intervalOf(pair: ComparedPair, given: LagOptions, draws: readonly (number | undefined)[] | undefined): Estimate['interval'] {
  const sample = draws?.filter((draw): draw is number => draw !== undefined && Number.isFinite(draw)) ?? []
  if (sample.length === 0) return { missing: 'not-published', note: pair.population.errorModel }
  return { ...centralInterval(sample, given.level), level: given.level, method: `${pair.population.errorModel}; ${sample.length} draws` }
}

type Head = ReturnType<typeof resultHead>

function estimateHead(head: Head, pair: ComparedPair, asOf: IsoDate) {
  return {
    kind: 'estimate' as const,
    ...head,
    unit: 'months',
    population: pair.population.name,
    asOf,
    caveats: [...pair.caveats],
  }
}

function summarise(
  head: Head,
  pair: ComparedPair,
  given: LagOptions,
  asOf: IsoDate,
  days: readonly number[],
  lags: readonly (Lag | undefined)[],
  draws: readonly LagDraw[] | undefined,
): NonNullable<Series['summary']> {
  const months = lags.map((lag) => (lag?.days ?? Number.NaN) / daysPerMonth)
  const summary = (name: string, reduce: (values: readonly number[]) => number): Estimate => {
    const value = reduce(months)
    const place = months.indexOf(value)
    return {
      ...estimateHead(head, pair, asOf),
      value,
      interval: intervalOf(
        pair,
        given,
        draws?.map((draw) => reduce(draw.lags)),
      ),
      n: days.length,
      population: `${days.length} days from ${isoDate(days[0] ?? 0)} to ${isoDate(days.at(-1) ?? 0)}; ${pair.population.name}`,
      evaluatedOn: pair.population.evaluatedOn,
      inputs: [...pair.population.inputs],
      details: { statistic: name, ...(place >= 0 && name !== 'mean' && { firstOn: isoDate(days[place] ?? 0) }) },
    }
  }
  return {
    mean: summary('mean', (values) => values.reduce((sum, value) => sum + value, 0) / values.length),
    minimum: summary('minimum', (values) => values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)),
    maximum: summary('maximum', (values) => values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)),
  }
}
