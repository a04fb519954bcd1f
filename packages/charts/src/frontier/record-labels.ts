import type { Context } from '../frame/context.ts'
import type { Box, Segment } from '../labels/box.ts'
import { type LabelRequest, type PlacedLabel, placeLabels } from '../labels/place.ts'
import { element, group, type Markup } from '../svg/element.ts'
import { shortened, textWidth } from '../text/measure.ts'
import { text } from '../text/text.ts'
import { sideStyles } from '../theme/sides.ts'
import type { FrontierDescription } from './description.ts'
import type { Plot } from './plot.ts'
import type { PreparedFrontier, PreparedPoint, PreparedSeries } from './prepare.ts'
import { intervalStyle, markDiameter } from './series-marks.ts'

/** Labels that a side gets at most, the newest included. */
const labelsPerSide = { narrow: 3, medium: 6, wide: 9 } as const

/** Heights between which a point and its whisker are drawn. */
type Reach = (point: PreparedPoint) => readonly [top: number, bottom: number]

interface Candidate {
  readonly request: LabelRequest
  readonly words: string
  readonly series: PreparedSeries
}

/** Names record models beside their marks: the newest of each side always, then the greatest advances as far as nothing is covered. */
export function recordLabels(
  context: Context,
  description: FrontierDescription,
  prepared: PreparedFrontier,
  plot: Plot,
  lines: readonly Segment[],
  reserved: readonly Box[],
): Markup {
  const radius = markDiameter(context, description.kind) / 2 + 0.5
  const whiskers = intervalStyle(description) === 'whiskers'
  const candidates = rankedCandidates(context, prepared, plot, ({ value, low, high }) => [
    Math.min(plot.y(value) - radius, plot.y((whiskers ? high : undefined) ?? value)),
    Math.max(plot.y(value) + radius, plot.y((whiskers ? low : undefined) ?? value)),
  ])
  const points = prepared.series.flatMap((series) => series.points)
  const marks = points.map((point) => around(plot.x(point.time), plot.y(point.value), radius))
  const placed = placeLabels(
    candidates.map((candidate) => candidate.request),
    {
      bounds: { left: plot.left, right: plot.right - 5, top: plot.top - 8, bottom: plot.bottom - 3 },
      texts: reserved,
      marks,
      segments: lines,
      faint: whiskers ? points.flatMap((point) => whiskerSegment(point, plot)) : [],
    },
  )
  return group(
    { class: 'of-record-labels' },
    placed.flatMap((label) => {
      const candidate = candidates.find(({ request }) => request.id === label.id)
      return candidate ? [drawLabel(context, candidate, label)] : []
    }),
  )
}

/** Newest of each side first, then by how far a record went beyond the one before it. */
function rankedCandidates(context: Context, prepared: PreparedFrontier, plot: Plot, reach: Reach): Candidate[] {
  const most = labelsPerSide[context.type.breadth]
  const ends = prepared.series.map((series) => series.last.value).sort((a, b) => b - a)
  const ranked = prepared.series.flatMap((series) => {
    const changes = series.points.flatMap((point, index) => {
      const before = series.points[index - 1]
      const newest = point === series.last
      if (point.label === undefined || (!newest && (before?.label === point.label || series.last.label === point.label))) return []
      return [{ point, newest, advance: before ? Math.abs(point.value - before.value) : 0 }]
    })
    const prefers = series.last.value === ends[0] ? ('above' as const) : ('below' as const)
    return changes
      .sort((a, b) => Number(b.newest) - Number(a.newest) || b.advance - a.advance || a.point.time.getTime() - b.point.time.getTime())
      .slice(0, most)
      .map(({ point, newest, advance }) => ({
        candidate: candidateFor(context, series, { point, prefers, required: newest, reach }, plot),
        value: point.value,
        advance,
        newest,
      }))
  })
  return ranked
    .sort((a, b) => Number(b.newest) - Number(a.newest) || (a.newest ? b.value - a.value : b.advance - a.advance))
    .map(({ candidate }) => candidate)
}

function candidateFor(
  { type }: Context,
  series: PreparedSeries,
  {
    point,
    prefers,
    required,
    reach,
  }: Pick<LabelRequest, 'prefers' | 'required'> & { readonly point: PreparedPoint; readonly reach: Reach },
  plot: Plot,
): Candidate {
  const [high, low] = reach(point)
  const words = shortened(point.label ?? '', type.breadth === 'narrow' ? 128 : 220, type.small)
  return {
    series,
    words,
    request: {
      id: `${series.id} ${point.date} ${series.points.indexOf(point)}`,
      x: plot.x(point.time),
      y: plot.y(point.value),
      top: high,
      bottom: low,
      width: textWidth(words, type.small) + 2,
      height: type.small * 1.25,
      prefers,
      required,
    },
  }
}

function drawLabel({ type, paint }: Context, { words, series }: Candidate, { box, leader }: PlacedLabel): Markup {
  const color = paint(sideStyles[series.id].color)
  return element('g', { class: `of-record-label of-${sideStyles[series.id].color}` }, [
    ...(leader ? [element('line', { ...leader, stroke: color, 'stroke-width': 0.8, 'stroke-opacity': 0.7 })] : []),
    text(words, { x: box.left + 1, y: box.bottom - type.small * 0.3, size: type.small, fill: color, halo: paint('ground') }),
  ])
}

function around(x: number, y: number, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
}

function whiskerSegment(point: PreparedPoint, plot: Plot): Segment[] {
  const x = plot.x(point.time)
  return point.low === undefined || point.high === undefined ? [] : [{ x1: x, x2: x, y1: plot.y(point.low), y2: plot.y(point.high) }]
}
