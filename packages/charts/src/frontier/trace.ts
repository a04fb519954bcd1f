import { area, curveLinear, curveStepAfter, line } from 'd3-shape'
import type { Segment } from '../labels/box.ts'
import type { FrontierDescription } from './description.ts'
import type { Plot } from './plot.ts'
import type { PreparedFrontier, PreparedPoint, PreparedSeries } from './prepare.ts'
import { runs } from './runs.ts'

interface Vertex {
  readonly x: number
  readonly y: number
  readonly low?: number
  readonly high?: number
}

/** The way a series takes over the plot: as paths to draw, and as segments that labels keep clear of. */
export interface Trace {
  readonly line: string
  readonly band: string
  readonly segments: readonly Segment[]
}

export function trace(series: PreparedSeries, kind: FrontierDescription['kind'], plot: Plot, prepared: PreparedFrontier): Trace {
  const steps = kind === 'steps'
  const curve = steps ? curveStepAfter : curveLinear
  const pieces = steps ? [held(series, prepared)] : runs(series.points, prepared.breaks)
  const vertices = pieces.map((piece) => piece.map((point) => vertex(point, plot)))
  const draw = line<Vertex>(
    (v) => v.x,
    (v) => v.y,
  )
    .curve(curve)
    .digits(3)
  const fill = area<Vertex>(
    (v) => v.x,
    (v) => v.low ?? v.y,
    (v) => v.high ?? v.y,
  )
    .curve(curve)
    .digits(3)
  return {
    line: vertices
      .filter((piece) => piece.length > 1)
      .map((piece) => draw(piece) ?? '')
      .join(''),
    band: vertices
      .flatMap(withIntervals)
      .filter((piece) => piece.length > 1)
      .map((piece) => fill(piece) ?? '')
      .join(''),
    segments: vertices.flatMap((piece) => segments(piece, steps)),
  }
}

/** A record holds until the day through which data are known. */
function held({ points, last }: PreparedSeries, { through }: PreparedFrontier): readonly PreparedPoint[] {
  return through > last.time ? [...points, { ...last, time: through }] : points
}

function vertex(point: PreparedPoint, { x, y }: Plot): Vertex {
  const at = { x: x(point.time), y: y(point.value) }
  return point.low === undefined || point.high === undefined ? at : { ...at, low: y(point.low), high: y(point.high) }
}

/** Parts of a piece in which every vertex has an interval; of a step, the vertex that ends it is kept. */
function withIntervals(piece: readonly Vertex[]): Vertex[][] {
  const parts: Vertex[][] = [[]]
  for (const each of piece) {
    const part = parts.at(-1)
    if (each.low !== undefined) part?.push(each)
    else if (part?.length) {
      const last = part.at(-1)
      if (last) part.push({ ...last, x: each.x })
      parts.push([])
    }
  }
  return parts
}

function segments(piece: readonly Vertex[], steps: boolean): Segment[] {
  return piece.slice(1).flatMap((to, index): Segment[] => {
    const from = piece[index] ?? to
    if (!steps) return [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }]
    return [
      { x1: from.x, y1: from.y, x2: to.x, y2: from.y },
      { x1: to.x, y1: from.y, x2: to.x, y2: to.y },
    ]
  })
}
