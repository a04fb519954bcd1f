import { type Claim, dayNumber, type IsoDate, isoDate } from '../entities/index.ts'
import type { MetricResult } from '../metrics/result.ts'
import type { Facts } from '../observatory/facts.ts'
import { type ClaimDefinition, isTested } from './definition.ts'
import { judge } from './judge.ts'
import { createMeasurer, type Measurer } from './measure.ts'
import { boundsOf } from './meets.ts'
import { defaultVerdictRule, type Verdict, type VerdictRule, type VerdictWord } from './verdict.ts'

export const historyOccasions = ['quarter', 'vintage', 'said', 'now'] as const

/** A value on a day, with its interval or bounds where it has any. */
export interface HistoryValue {
  readonly value: number
  readonly unit: string
  readonly low?: number
  readonly high?: number
}

export interface HistoryPoint {
  readonly asOf: IsoDate
  /** Why this day: the end of a quarter, a vintage of the index, when the claim was said, the snapshot's date. */
  readonly occasions: readonly (typeof historyOccasions)[number][]
  /** Absent where the claim gets no verdict. */
  readonly verdict?: VerdictWord
  readonly counts?: Verdict['counts']
  /** The primary estimate. */
  readonly primary?: HistoryValue
  /** Figures that bear on the claim, by their id. */
  readonly bearing?: Readonly<Record<string, HistoryValue>>
}

/** The answers to a claim over time, each from what was known on its day. */
export interface ClaimHistory {
  readonly id: string
  readonly points: readonly HistoryPoint[]
  /** Days on which the verdict differs from the one before. */
  readonly changes: readonly { readonly asOf: IsoDate; readonly from: VerdictWord; readonly to: VerdictWord }[]
}

/** First quarter end of every history. */
const start = '2024-03-31' as IsoDate

/** How the days of a history are measured. Both may be shared between claims. */
export interface HistoryMeasurers {
  /** On the two days that have a verdict of their own, with its draws, so that the history agrees with it. */
  readonly full: Measurer
  /** On all others. */
  readonly quick: Measurer
}

/** Draws on days that have no verdict of their own: ends of intervals then differ by about a tenth of their width. */
const quickDraws = 500

export function historyMeasurers(facts: Facts, rule: VerdictRule = defaultVerdictRule): HistoryMeasurers {
  return { full: createMeasurer(facts, rule.level), quick: createMeasurer(facts, rule.level, quickDraws) }
}

/**
 * The verdict as of every quarter end since 2024, every vintage of the index, when it was said, and the snapshot's date; of a claim
 * without verdict, the figures that bear on it. Throws `PartNotLoadedError` as `reportClaim` does.
 */
export function claimHistory(
  facts: Facts,
  claim: Claim,
  definition: ClaimDefinition,
  rule: VerdictRule = defaultVerdictRule,
  measurers: HistoryMeasurers = historyMeasurers(facts, rule),
): ClaimHistory {
  const points = historyDates(facts, claim.saidOn).map(({ asOf, occasions }): HistoryPoint => {
    const measurer = occasions.includes('said') || occasions.includes('now') ? measurers.full : measurers.quick
    const bearing = (definition.bearing ?? []).flatMap(({ id, measure }) => {
      const value = historyValue(measurer(measure, asOf))
      return value === undefined ? [] : [[id, value] as const]
    })
    const shown = bearing.length > 0 ? { bearing: Object.fromEntries(bearing) } : {}
    if (definition.kind === 'proxies') return { asOf, occasions, verdict: 'not-measurable', ...shown }
    if (!isTested(definition)) return { asOf, occasions, ...shown }
    const { verdict, counts, specifications } = judge(facts, definition, asOf, rule, { measurer })
    const primary = specifications[0] && historyValue(specifications[0].estimate)
    return { asOf, occasions, verdict, counts, ...(primary && { primary }), ...shown }
  })
  return { id: claim.id, points, changes: changesOf(points) }
}

function changesOf(points: readonly HistoryPoint[]): ClaimHistory['changes'] {
  return points.flatMap(({ asOf, verdict }, place) => {
    const before = points[place - 1]?.verdict
    return before === undefined || verdict === undefined || before === verdict ? [] : [{ asOf, from: before, to: verdict }]
  })
}

function historyDates(facts: Facts, saidOn: IsoDate): Pick<HistoryPoint, 'asOf' | 'occasions'>[] {
  const now = facts.dataThrough
  const occasions = new Map<IsoDate, HistoryPoint['occasions'][number][]>()
  const add = (date: IsoDate, occasion: HistoryPoint['occasions'][number]) =>
    occasions.set(date, [...(occasions.get(date) ?? []), occasion])
  for (let day = start; day <= now; day = nextQuarterEnd(day)) add(day, 'quarter')
  for (const vintage of facts.vintages('eci')) if (vintage >= start && vintage <= now) add(vintage, 'vintage')
  if (saidOn <= now) add(saidOn, 'said')
  add(now, 'now')
  return [...occasions].sort(([x], [y]) => (x < y ? -1 : 1)).map(([asOf, why]) => ({ asOf, occasions: why }))
}

function nextQuarterEnd(quarterEnd: IsoDate): IsoDate {
  const firstOfNext = dayNumber(quarterEnd) + 1
  const date = new Date(firstOfNext * 86_400_000)
  return isoDate(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 3, 1) / 86_400_000 - 1)
}

function historyValue(result: MetricResult): HistoryValue | undefined {
  if (result.kind !== 'estimate') return undefined
  const bounds = boundsOf(result)
  const { value, unit } = result
  return { value, unit, ...(bounds && bounds.low < bounds.high && { low: bounds.low, high: bounds.high }) }
}
