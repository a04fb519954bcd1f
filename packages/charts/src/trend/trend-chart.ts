import { contextFor } from '../frame/context.ts'
import { chartDocument } from '../frame/document.ts'
import { foot } from '../frame/foot.ts'
import { heading } from '../frame/heading.ts'
import { noData } from '../frame/no-data.ts'
import type { ChartOptions, ChartSize } from '../frame/options.ts'
import { readableDate } from '../text/dates.ts'
import { numberFormat, valueWithInterval } from '../text/numbers.ts'
import { trendAxes } from './axes.ts'
import type { TrendDescription } from './description.ts'
import { trendEndLabels } from './end-labels.ts'
import { layOutTrend } from './layout.ts'
import { trendSeries } from './marks.ts'
import { type PreparedTrend, prepareTrend } from './prepare.ts'

const plotHeight = { narrow: 230, medium: 260, wide: 300 } as const

/**
 * Draws one measure over time, a line a series with its intervals, as a standalone SVG document. Every point is a `g.of-point` with
 * `data-series`, `data-date`, `data-value`, `data-low`, `data-high`, `data-label` and, in words, `data-readout`. Throws a RangeError on a date, number or size that cannot be drawn.
 */
export function trendChart(description: TrendDescription, size: ChartSize, options: ChartOptions = {}): string {
  const context = contextFor(description, size, options)
  const prepared = prepareTrend(description)
  const head = heading(context, description)
  const below = foot(context, description.foot, prepared.series.length === 0 ? [] : prepared.empty.map((name) => `${name}: no data`))
  const height = context.height === undefined ? plotHeight[context.type.breadth] : context.height - head.height - below.height
  return chartDocument(context, {
    kind: 'trend',
    title: description.title,
    description: inWords(description, prepared),
    heading: head,
    body: prepared.series.length === 0 ? noData(context, 140, `No data as of ${readableDate(description.asOf)}`) : body(height),
    foot: below,
  })

  function body(plotted: number) {
    const ends = trendEndLabels(context, prepared)
    const layout = layOutTrend(context, description, prepared, plotted, ends.width)
    return {
      markup: [
        ...trendAxes(context, description, layout),
        ...prepared.series.map((series) =>
          trendSeries(context, series, layout, {
            longestGap: description.longestGap ?? 400,
            unit: description.unit,
            write: numberFormat(prepared.decimals),
          }),
        ),
        ends.draw(layout),
      ],
      height: layout.height,
    }
  }
}

function inWords({ subtitle, unit, foot: { doesNotShow } }: TrendDescription, { series, empty, decimals }: PreparedTrend): string {
  const write = numberFormat(decimals)
  return [
    ended(subtitle),
    ...series.map(({ name, last, points }) => {
      const first = points[0] ?? last
      const begun = first === last ? '' : `from ${write(first.value)} on ${readableDate(first.date)} to `
      return `${name}: ${begun}${valueWithInterval(last, write)} ${unit} on ${readableDate(last.date)}.`
    }),
    ...empty.map((name) => `${name}: no data.`),
    `Does not show: ${ended(doesNotShow)}`,
  ].join(' ')
}

const ended = (sentence: string) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)
