import * as z from 'zod'
import { dayNumber, type IsoDate, isoDate, isoDateSchema, latestDay } from '../../entities/index.ts'
import type { MetricResult } from '../../metrics/result.ts'
import type { Facts } from '../../observatory/facts.ts'
import { clopperPearsonInterval } from '../../statistics/clopper-pearson.ts'
import { eventDetails, eventInputs, eventSelectionParameters, selectEvents } from './event-selection.ts'
import { type AskedOn, defineRecordMeasure, plainParameters } from './record-measure.ts'

const parameters = z.strictObject({
  ...eventSelectionParameters,
  from: isoDateSchema.describe('first day of the window, which is halved'),
})
type Parameters = z.output<typeof parameters>

/** Did it become more frequent: events in two halves of a window. */
export const eventTrend = defineRecordMeasure({
  id: 'event-trend',
  version: 1,
  title: 'Events, later half against earlier',
  definition:
    'Share of the events of a window that fall in its later half. Where events come at a constant rate it is one half; given their number it is binomial (the conditional test of two Poisson rates), hence the exact interval. Only events known from the primary text or from two pages count.',
  cannotSay: [
    'Events that nobody reports are not in it, and reports grow with attention.',
    'A rate of events says nothing about their size.',
  ],
  parameters,
  compute: computeEventTrend,
})

function computeEventTrend(facts: Facts, given: Parameters, { asOf, level }: AskedOn): MetricResult {
  const to: IsoDate = given.to !== undefined && given.to < asOf ? given.to : asOf
  const head = { metric: 'event-trend@1', parameters: plainParameters(given) }
  if (to <= given.from) {
    return {
      kind: 'undetermined',
      ...head,
      reason: 'window-too-short',
      detail: `the window begins on ${given.from}, not before ${to}`,
      asOf,
    }
  }
  const { firm, loose } = selectEvents(facts, { ...given, to }, asOf)
  const middle = isoDate(Math.floor((dayNumber(given.from) + dayNumber(to)) / 2))
  const later = firm.filter((event) => latestDay(event.date) > middle).length
  if (firm.length === 0)
    return { kind: 'undetermined', ...head, reason: 'no-data', detail: `no event on record from ${given.from} to ${to}`, asOf }
  const { low, high } = clopperPearsonInterval(later, firm.length, level)
  return {
    kind: 'estimate',
    ...head,
    value: later / firm.length,
    unit: 'share',
    interval: { low, high, level, method: 'exact (Clopper and Pearson 1934), given the number of events' },
    n: firm.length,
    population: `events on record from ${given.from} to ${to}, later half from the day after ${middle}`,
    asOf,
    evaluatedOn: to,
    answer: low > 0.5 ? 'rising' : high < 0.5 ? 'falling' : 'undetermined',
    inputs: eventInputs(firm),
    caveats: [
      'Events are taken as independent; reports grow with attention.',
      ...(loose.length > 0 ? [`${loose.length} known from one page only and not counted.`] : []),
    ],
    details: {
      earlier: firm.length - later,
      later,
      middle,
      byQuarter: countByQuarter(firm.map((event) => latestDay(event.date))),
      events: eventDetails(firm),
    },
  }
}

/** Counts by calendar quarter, `2026-Q1`, oldest first; quarters without an event are left out. */
export function countByQuarter(dates: readonly IsoDate[]): { quarter: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const date of [...dates].sort()) {
    const quarter = `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`
    counts.set(quarter, (counts.get(quarter) ?? 0) + 1)
  }
  return [...counts].map(([quarter, count]) => ({ quarter, count }))
}
