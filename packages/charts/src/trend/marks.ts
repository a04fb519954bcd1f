import { area, line } from 'd3-shape'
import { utcDay } from 'd3-time'
import type { Context } from '../frame/context.ts'
import { figureInWords, readOutAttributes } from '../frame/read-out.ts'
import { type Attributes, element, group, type Markup } from '../svg/element.ts'
import { mark } from '../svg/mark.ts'
import { rounded } from '../svg/number.ts'
import { readableDate } from '../text/dates.ts'
import { type Side, type SideStyle, sideStyles } from '../theme/sides.ts'
import type { ThemeToken } from '../theme/themes.ts'
import type { TrendLayout } from './layout.ts'
import type { PreparedTrendPoint, PreparedTrendSeries } from './prepare.ts'

const inInk: Pick<SideStyle, 'shape' | 'dash'> & { readonly color: ThemeToken } = { color: 'ink', shape: 'circle' }

/** How a series is drawn: as its side everywhere, or in ink. */
export function styleOf(side: Side | undefined): Pick<SideStyle, 'shape' | 'dash'> & { readonly color: ThemeToken } {
  return side === undefined ? inInk : sideStyles[side]
}

/** The soft band, the line and the marks of a series; whiskers instead of the band where points stand apart. */
export function trendSeries(
  context: Context,
  series: PreparedTrendSeries,
  layout: TrendLayout,
  { longestGap, unit, write }: { readonly longestGap: number; readonly unit: string; readonly write: (value: number) => string },
): Markup {
  const { paint, type } = context
  const { color, shape, dash } = styleOf(series.side)
  const fill = paint(color)
  const runs = joined(series.points, longestGap)
  const few = series.points.length <= 12
  const draw = line<PreparedTrendPoint>(
    ({ time }) => layout.x(time),
    ({ value }) => layout.y(value),
  ).digits(3)
  const band = area<PreparedTrendPoint>(
    ({ time }) => layout.x(time),
    ({ low, value }) => layout.y(clamped(low ?? value, layout)),
    ({ high, value }) => layout.y(clamped(high ?? value, layout)),
  ).digits(3)
  const long = runs.filter((run) => run.length > 1)
  return group({ class: `of-series of-${color}`, 'data-series': series.id }, [
    ...(few
      ? series.points.flatMap((point) => whisker(point, layout, fill))
      : long
          .filter((run) => run.every(({ low }) => low !== undefined))
          .map((run) => element('path', { class: 'of-band', d: band(run) ?? '', fill, 'fill-opacity': 0.13 }))),
    ...long.map((run) =>
      element('path', {
        class: 'of-line',
        d: draw(run) ?? '',
        fill: 'none',
        stroke: fill,
        'stroke-width': 1.7,
        'stroke-dasharray': dash,
        'stroke-linecap': dash ? 'round' : 'butt',
      }),
    ),
    ...series.points.map((point) =>
      element('g', { class: 'of-point', ...readOut(point, series, unit, write) }, [
        ...(few || point === series.last || runs.some((run) => run.length === 1 && run[0] === point)
          ? [
              mark(shape, layout.x(point.time), layout.y(point.value), type.breadth === 'narrow' ? 6 : 7, {
                class: 'of-mark',
                fill,
                stroke: paint('ground'),
                'stroke-width': 1,
              }),
            ]
          : // Nothing is seen of it; it says where the read-out stands.
            [element('circle', { class: 'of-spot', cx: layout.x(point.time), cy: layout.y(point.value), r: 3, fill: 'none' })]),
      ]),
    ),
  ])
}

function whisker({ time, low, high }: PreparedTrendPoint, layout: TrendLayout, stroke: string): Markup[] {
  if (low === undefined || high === undefined) return []
  const [x, y1, y2] = [layout.x(time), layout.y(clamped(low, layout)), layout.y(clamped(high, layout))]
  return [element('line', { class: 'of-whisker', x1: x, x2: x, y1, y2, stroke, 'stroke-width': 1.2, 'stroke-opacity': 0.6 })]
}

function clamped(value: number, { y }: TrendLayout): number {
  const [low = value, high = value] = y.domain()
  return Math.max(low, Math.min(high, value))
}

/** Points that follow each other without a longer gap. */
function joined(points: readonly PreparedTrendPoint[], longestGap: number): PreparedTrendPoint[][] {
  const runs: PreparedTrendPoint[][] = []
  for (const point of points) {
    const before = runs.at(-1)?.at(-1)
    if (before !== undefined && utcDay.count(before.time, point.time) <= longestGap) runs.at(-1)?.push(point)
    else runs.push([point])
  }
  return runs
}

function readOut(point: PreparedTrendPoint, { id, name }: PreparedTrendSeries, unit: string, write: (value: number) => string): Attributes {
  const { date, value, low, high } = point
  const written = (number: number | undefined) => (number === undefined ? undefined : String(rounded(number)))
  return {
    'data-series': id,
    'data-date': date,
    'data-value': written(value),
    'data-low': written(low),
    'data-high': written(high),
    ...readOutAttributes({ label: name, words: [figureInWords(point, { unit, write }), readableDate(date)] }),
  }
}
