import type { Context } from '../frame/context.ts'
import { figureInWords, readOutAttributes } from '../frame/read-out.ts'
import { type Attributes, element, group, type Markup } from '../svg/element.ts'
import { mark } from '../svg/mark.ts'
import { rounded } from '../svg/number.ts'
import { readableDate } from '../text/dates.ts'
import { numberFormat } from '../text/numbers.ts'
import { type SideStyle, sideStyles } from '../theme/sides.ts'
import type { FrontierDescription } from './description.ts'
import type { Plot } from './plot.ts'
import type { PreparedPoint, PreparedSeries } from './prepare.ts'
import type { Trace } from './trace.ts'

type Intervals = NonNullable<FrontierDescription['intervals']>

export function intervalStyle(description: FrontierDescription): Intervals {
  return description.intervals ?? (description.kind === 'steps' ? 'band' : 'whiskers')
}

/** Diameter of a mark: smaller where many stand close. */
export function markDiameter({ type }: Context, kind: FrontierDescription['kind']): number {
  if (kind === 'dated-points') return type.breadth === 'narrow' ? 4.5 : 5.5
  return type.breadth === 'narrow' ? 6.5 : 8
}

/** The soft band of a series, drawn below every line. */
export function seriesBand({ paint }: Context, series: PreparedSeries, { band }: Trace): Markup {
  if (band === '') return '' as Markup
  return element('path', {
    class: `of-band of-${sideStyles[series.id].color}`,
    d: band,
    fill: paint(sideStyles[series.id].color),
    'fill-opacity': 0.13,
  })
}

/** The line of a series. */
export function seriesLine({ paint }: Context, series: PreparedSeries, { line }: Trace, kind: FrontierDescription['kind']): Markup {
  if (line === '') return '' as Markup
  const style: SideStyle = sideStyles[series.id]
  return element('path', {
    class: `of-line of-${style.color}`,
    d: line,
    fill: 'none',
    stroke: paint(style.color),
    'stroke-width': kind === 'steps' ? 1.9 : 1.2,
    'stroke-dasharray': style.dash,
    'stroke-linecap': style.dash ? 'round' : 'butt',
    'stroke-linejoin': 'miter',
  })
}

/** Marks of a series, each with what a reader can ask of it in data attributes, and whiskers where asked for. */
export function seriesPoints(
  context: Context,
  series: PreparedSeries,
  plot: Plot,
  description: FrontierDescription,
  decimals: number,
): Markup {
  const write = numberFormat(decimals)
  const whiskers = intervalStyle(description) === 'whiskers'
  const { color, shape } = sideStyles[series.id]
  const fill = context.paint(color)
  const diameter = markDiameter(context, description.kind)
  return group(
    { class: `of-points of-${color}`, 'data-series': series.id },
    series.points.map((point) => {
      const x = plot.x(point.time)
      const dot = mark(shape, x, plot.y(point.value), diameter, {
        class: 'of-mark',
        fill,
        stroke: context.paint('ground'),
        'stroke-width': 1,
      })
      return element(
        'g',
        { class: 'of-point', ...readOut(point, series), ...inWords(point, series, description, write) },
        whiskers ? [...whisker(point, x, plot, fill), dot] : [dot],
      )
    }),
  )
}

function whisker({ low, high }: PreparedPoint, x: number, { y }: Plot, stroke: string): Markup[] {
  if (low === undefined || high === undefined) return []
  return [
    element('line', { class: 'of-whisker', x1: x, x2: x, y1: y(low), y2: y(high), stroke, 'stroke-width': 1.2, 'stroke-opacity': 0.6 }),
  ]
}

function readOut(point: PreparedPoint, series: PreparedSeries): Attributes {
  const written = (value: number | undefined) => (value === undefined ? undefined : String(rounded(value)))
  return {
    'data-series': series.id,
    'data-date': point.date,
    'data-value': written(point.value),
    'data-low': written(point.low),
    'data-high': written(point.high),
  }
}

function inWords(
  point: PreparedPoint,
  { name }: PreparedSeries,
  { unit, intervalLevel }: FrontierDescription,
  write: (value: number) => string,
): Attributes {
  const figure = figureInWords(point, { unit, level: intervalLevel, write })
  const date = readableDate(point.date)
  return readOutAttributes({ label: point.label ?? name, words: [point.label === undefined ? undefined : name, figure, date] })
}
