import type { Block } from '../frame/block.ts'
import { type Context, contextFor } from '../frame/context.ts'
import { chartDocument } from '../frame/document.ts'
import { foot } from '../frame/foot.ts'
import { heading } from '../frame/heading.ts'
import { noData } from '../frame/no-data.ts'
import type { ChartOptions, ChartSize } from '../frame/options.ts'
import { readableDate } from '../text/dates.ts'
import { axes } from './axes.ts'
import { breakLines } from './break-lines.ts'
import type { FrontierDescription } from './description.ts'
import { endLabels } from './end-labels.ts'
import { frontierInWords } from './in-words.ts'
import { layOutPlot } from './plot.ts'
import { type PreparedFrontier, prepare } from './prepare.ts'
import { recordLabels } from './record-labels.ts'
import { intervalStyle, seriesBand, seriesLine, seriesPoints } from './series-marks.ts'
import { trace } from './trace.ts'

/** Height of the plot to its width where no height is asked for. */
const plotHeight = { narrow: 300, medium: 360, wide: 430 } as const

/**
 * Draws the best of each side over time as a standalone SVG document: records as steps, or snapshots of a board as points.
 * Every point is a `g.of-point` with `data-series`, `data-date`, `data-value`, `data-low`, `data-high`, `data-label` and, in words, `data-readout`.
 * Throws a RangeError on a date, number or size that cannot be drawn. The same description, size and options give the same bytes.
 */
export function frontierChart(description: FrontierDescription, size: ChartSize, options: ChartOptions = {}): string {
  const context = contextFor(description, size, options)
  const prepared = prepare(description)
  const head = heading(context, description)
  const below = foot(context, description.foot, remarks(description, prepared))
  const height = context.height === undefined ? plotHeight[context.type.breadth] : context.height - head.height - below.height
  return chartDocument(context, {
    kind: 'frontier',
    title: description.title,
    description: frontierInWords(description, prepared),
    heading: head,
    body:
      prepared.series.length === 0
        ? noData(context, context.height === undefined ? 160 : Math.max(height, 160), `No data as of ${readableDate(description.asOf)}`)
        : body(context, description, prepared, height),
    foot: below,
  })
}

function body(context: Context, description: FrontierDescription, prepared: PreparedFrontier, height: number): Block {
  const ends = endLabels(context, prepared)
  const plot = layOutPlot(context, description, prepared, height, ends.width)
  const traced = prepared.series.map((series) => ({ series, trace: trace(series, description.kind, plot, prepared) }))
  const breaks = breakLines(context, prepared, plot)
  const lines = [...traced.flatMap((each) => each.trace.segments), ...breaks.segments]
  const bands = intervalStyle(description) === 'band' ? traced.map((each) => seriesBand(context, each.series, each.trace)) : []
  return {
    markup: [
      ...axes(context, plot),
      breaks.markup,
      ...bands,
      ...traced.map((each) => seriesLine(context, each.series, each.trace, description.kind)),
      ...prepared.series.map((series) => seriesPoints(context, series, plot, description, prepared.decimals)),
      recordLabels(context, description, prepared, plot, lines, breaks.boxes),
      ends.draw(plot),
    ],
    height: plot.height,
  }
}

function remarks(description: FrontierDescription, prepared: PreparedFrontier): string[] {
  const style = intervalStyle(description)
  const shown = style !== 'none' && prepared.series.some(({ points }) => points.some((point) => point.low !== undefined))
  const level = description.intervalLevel
  return [
    ...(shown && level !== undefined ? [`${style}: ${Math.round(level * 1000) / 10} % intervals`] : []),
    ...(prepared.series.length === 0 ? [] : prepared.empty.map((name) => `${name}: no data`)),
  ]
}
