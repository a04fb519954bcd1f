import type { MetricResult, Observatory } from '@openfrontier/core'
import { asOfDates } from '../figures/as-of/as-of-dates.ts'
import type { FigureData } from '../figures/figure-data.ts'
import type { IndexChoice } from '../query/queries.ts'
import { remembering } from '../remember.ts'

const remembered = remembering<string>(4)

/** Dates as of which the frontier of both countries can be drawn on a scale, whatever date the observatory is seen as of. */
export function frontierDates(
  observatory: Observatory,
  { index, shown }: { readonly index: IndexChoice; readonly shown: string },
): NonNullable<FigureData['dates']> {
  const newest = observatory.asOf(observatory.facts.dataThrough)
  const first = remembered(index, () => {
    const begins = (['US', 'CN'] as const).map((of) => firstDay(newest.metric('frontier', { of, index })) ?? newest.date)
    return begins.sort().at(-1) ?? newest.date
  })
  const published = index === 'eci' ? newest.facts.vintages('eci') : newest.facts.boardDates({ category: 'overall', styleControl: true })
  return { all: asOfDates({ first, last: newest.date, published, monthly: index === 'eci', shown }), shown }
}

const firstDay = (frontier: MetricResult) => (frontier.kind === 'series' ? frontier.points[0]?.date : undefined)
