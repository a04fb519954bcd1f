import { type Estimate, metrics, type Observatory } from '@openfrontier/core'
import type { FigureData } from '../figures/figure-data.ts'
import { footOf, seriesTable, trendPoint } from '../figures/from-results.ts'
import { queryString } from '../query/query-string.ts'
import type { FrontierChoice } from './frontier.ts'

/** Draws for each interval: many points are computed for one page. */
const draws = 500

type Dated = Estimate & { readonly date: string }

/** The gap as it was known on each state of the index and on each published board: states are different scales and never one line. */
export function gapSeries(observatory: Observatory, choice: FrontierChoice): readonly FigureData[] {
  const { facts, date } = observatory
  const gapsOn = (days: readonly string[], index: 'eci' | 'arena') =>
    days
      .filter((day) => day <= date)
      .flatMap((day): Dated[] => {
        const gap = observatory.asOf(day).metric('frontier-gap', { ...choice, index, draws })
        return gap.kind === 'estimate' ? [{ ...gap, date: day }] : []
      })
  const scales = [
    {
      id: 'arena-gap-over-time',
      title: 'The gap on LMArena, board by board',
      subtitle: 'Best American minus best Chinese row of each published board, overall, style-controlled, with 90 % intervals',
      unit: 'Arena points',
      index: 'arena',
      gaps: gapsOn(facts.boardDates({ category: 'overall', styleControl: true }), 'arena'),
      longestGap: 60,
    },
    {
      id: 'index-gap-over-time',
      title: 'The gap on the Epoch Capabilities Index, as each of its states showed it',
      subtitle:
        'Best American minus best Chinese model, with 90 % intervals where they are published; the index is fitted anew in each state, so no line joins them',
      unit: 'index points',
      index: 'eci',
      gaps: gapsOn(facts.vintages('eci'), 'eci'),
      longestGap: 0,
    },
  ] as const
  return scales.map(({ id, title, subtitle, unit, index, gaps, longestGap }) => ({
    id,
    drawing: {
      kind: 'trend',
      description: {
        title,
        subtitle,
        unit,
        asOf: date,
        reference: 0,
        longestGap,
        decimals: 1,
        series: [{ id: 'gap', name: 'Gap', points: gaps.map(trendPoint) }],
        foot: footOf(observatory, gaps.slice(-1), {
          n: `${gaps.length} ${index === 'eci' ? 'states of the index' : 'boards'}`,
          doesNotShow: metrics['frontier-gap'].cannotSay,
        }),
      },
    },
    table: seriesTable(gaps),
    json: `/v1/metrics/frontier-gap${queryString({ ...choice, index, draws, asOf: date })}`,
  }))
}
