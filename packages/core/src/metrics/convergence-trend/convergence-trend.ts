import * as z from 'zod'
import { isoDate, isoDateSchema, parseIsoDate } from '../../entities/index.ts'
import type { Facts } from '../../observatory/facts.ts'
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
import type { NotCompared } from '../population/pair.ts'
import type { Estimate, Undetermined } from '../result.ts'
import { boardDistance } from './board-distance.ts'
import type { DistanceSeries } from './distance-series.ts'
import { indexDistance } from './index-distance.ts'

/**
 * The margin δ within which a change counts as none, per scale: the margin of parity. Index: 3.5 points, or the three
 * months that they are at the American pace of 14–15 points a year; board: 25 points, 53.6 % expected wins.
 */
const margins = { 'eci lag': 3, 'eci gap': 3.5, 'arena gap': 25 } as const

const parameters = z.strictObject({
  ...asOfParameter,
  measure: z.enum(['lag', 'gap']).default('lag').describe('distance in time or in points'),
  ...scaleParameters,
  ...pairParameters,
  ...selectionParameters,
  from: isoDateSchema.default(parseIsoDate('2023-08-01')).describe('start of the window; it ends on the day of evaluation'),
  months: z.coerce.number<number>().int().min(1).max(24).default(12).describe('length of the stretches compared, in months'),
  against: z.enum(['first', 'middle']).default('first').describe('compare the last stretch with the first or the middle one'),
  methodPeriod: z
    .enum(['within', 'across'])
    .default('within')
    .describe('boards: only dates computed by the same method as the newest, or all'),
  ...drawParameters,
})
export type ConvergenceParameters = z.output<typeof parameters>

export const convergenceTrend = defineMetric({
  id: 'convergence-trend',
  version: 1,
  title: 'Convergence trend',
  question: 'Has the distance between two sides changed?',
  definition:
    'Mean of the daily lag or gap over the last months of a window minus the mean over its first (or middle) months; on a board the mean over its published dates within one period of method. Answers narrowing, widening, unchanged (within ±δ) or undetermined.',
  intervalMethod:
    'The difference recomputed on simulated scores; one error per model, the same on every date. With the range under leaving out any one model.',
  cannotSay: [
    'It describes these releases and forecasts nothing.',
    'No slope is tested: the series is a step function with few independent points, and tests of its slope reject a true zero far too often.',
    'The choice of window matters; another window is another question.',
  ],
  parameters,
  compute: computeConvergenceTrend,
})

function computeConvergenceTrend(facts: Facts, given: ConvergenceParameters): Estimate | Undetermined {
  const head = resultHead(convergenceTrend, given)
  const asOf = askedFor(facts, given)
  if (given.index === 'arena' && given.measure === 'lag') {
    return undetermined(head, asOf, 'not-comparable', 'a board gives no dates of release: on Arena measure the gap')
  }
  const series: DistanceSeries | NotCompared =
    given.index === 'arena' ? boardDistance(facts, given, asOf) : indexDistance(facts, given, asOf)
  if (series.kind === 'not-compared') return undetermined(head, asOf, series.reason, series.detail)

  const stretches = stretchesOf(series.days, given)
  if (stretches === undefined) {
    return undetermined(
      head,
      asOf,
      'window-too-short',
      `the window from ${isoDate(series.days[0] ?? 0)} to ${isoDate(series.days.at(-1) ?? 0)} does not hold two separate stretches of ${given.months} months with data`,
    )
  }
  const change = (values: ArrayLike<number>) => meanAt(values, stretches.last) - meanAt(values, stretches.reference)
  const value = change(series.values)
  const draws = series.simulate?.(given).map(change)
  const interval: Estimate['interval'] =
    draws === undefined
      ? { missing: 'not-published', note: series.errorModel }
      : {
          ...centralInterval(draws, given.level),
          level: given.level,
          method: `${series.errorModel}; one error per model on all dates; ${draws.length} draws`,
        }
  const margin = margins[`${given.index} ${given.measure}` as keyof typeof margins]
  const leftOut = series.withoutEach().map(({ label, values }) => ({ label, change: change(values) }))
  const extremes = [...leftOut].sort((x, y) => x.change - y.change)
  const [lowest, highest] = [extremes[0], extremes.at(-1)]
  return {
    kind: 'estimate',
    ...head,
    value,
    unit: series.unit,
    interval,
    n: series.n,
    population: series.population,
    asOf,
    evaluatedOn: isoDate(series.days.at(-1) ?? 0),
    answer: 'low' in interval ? answerOf(interval, margin) : 'undetermined',
    inputs: [...series.inputs],
    caveats: [...series.caveats],
    details: {
      margin,
      meanOfLast: meanAt(series.values, stretches.last),
      [given.against === 'first' ? 'meanOfFirst' : 'meanOfMiddle']: meanAt(series.values, stretches.reference),
      lastFrom: isoDate(series.days[stretches.last[0] ?? 0] ?? 0),
      referenceUntil: isoDate(series.days[stretches.reference.at(-1) ?? 0] ?? 0),
      ...(lowest &&
        highest && {
          leavingOutOneModel: { low: lowest.change, lowWithout: lowest.label, high: highest.change, highWithout: highest.label },
        }),
    },
  }
}

/** The word for a change whose interval is known. */
export function answerOf(interval: { readonly low: number; readonly high: number }, margin: number): string {
  if (interval.low > -margin && interval.high < margin) return 'unchanged'
  if (interval.high < 0) return 'narrowing'
  if (interval.low > 0) return 'widening'
  return 'undetermined'
}

interface Stretches {
  readonly last: readonly number[]
  readonly reference: readonly number[]
}

/** Places of the days in the last and in the first or middle stretch. A stretch of m months is m twelfths of 365 days. */
function stretchesOf(days: readonly number[], given: ConvergenceParameters): Stretches | undefined {
  const length = Math.round((365 * given.months) / 12)
  const first = days[0]
  const end = days.at(-1)
  if (first === undefined || end === undefined || end - first + 1 < 2 * length) return undefined
  const start = given.against === 'first' ? first : first + Math.floor((end - first + 1) / 2) - Math.floor(length / 2)
  const within = (from: number) => days.flatMap((day, place) => (day >= from && day < from + length ? [place] : []))
  const last = within(end - length + 1)
  const reference = within(start)
  const separate = (reference.at(-1) ?? Number.POSITIVE_INFINITY) < (last[0] ?? Number.NEGATIVE_INFINITY)
  return separate ? { last, reference } : undefined
}

function meanAt(values: ArrayLike<number>, places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (values[place] ?? Number.NaN), 0) / places.length
}
