import { extent, max } from 'd3-array'
import { type ScaleLinear, type ScaleTime, scaleLinear, scaleUtc } from 'd3-scale'
import { utcDay, utcMonth } from 'd3-time'
import type { Context } from '../frame/context.ts'
import { readableDate } from '../text/dates.ts'
import { textWidth } from '../text/measure.ts'
import { wrapped } from '../text/wrap.ts'
import type { FrontierDescription } from './description.ts'
import type { PreparedFrontier } from './prepare.ts'

/** Scales and the rectangle they draw in, measured from the top of the chart's body. */
export interface Plot {
  readonly x: ScaleTime<number, number>
  readonly y: ScaleLinear<number, number>
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly yTicks: readonly { readonly value: number; readonly label: string }[]
  readonly unitLines: readonly string[]
  readonly asOfLabel: string
  readonly height: number
}

/** Room at the right for the names that stand at the ends of the lines. */
export function layOutPlot(
  context: Context,
  description: FrontierDescription,
  prepared: PreparedFrontier,
  height: number,
  endWidth: number,
): Plot {
  const { type, width } = context
  const lineHeight = Math.round(type.label * 1.4)
  const asOfLabel = `as of ${readableDate(description.asOf)}`
  const right = width - endWidth
  const room = right - textWidth(asOfLabel, type.label) - 16
  const sameRow = textWidth(description.unit, type.label) <= room
  const unitLines = sameRow ? [description.unit] : wrapped(description.unit, width, type.label)
  const top = (unitLines.length + (sameRow ? 0 : 1)) * lineHeight + 10
  const bottom = Math.max(height - lineHeight - 8, top + 120)
  const y = scaleLinear()
    .domain(valueDomain(description, prepared))
    .range([bottom, top + headroom(type.small)])
  const tickCount = Math.max(2, Math.min(7, Math.floor((bottom - top) / 52)))
  const write = y.tickFormat(tickCount)
  const yTicks = y.ticks(tickCount).map((value) => ({ value, label: write(value) }))
  const left = Math.ceil(max(yTicks, (tick) => textWidth(tick.label, type.label)) ?? 0) + 10
  const x = scaleUtc()
    .domain(timeDomain(prepared))
    .range([left + 6, right - 1])
  return { x, y, left, right, top, bottom, yTicks, unitLines, asOfLabel, height: bottom + lineHeight + 8 }
}

/** Room above the highest value for the name of its model. */
function headroom(fontSize: number): number {
  return Math.round(fontSize * 1.25)
}

function valueDomain(description: FrontierDescription, prepared: PreparedFrontier): [number, number] {
  const shown = description.intervals !== 'none'
  const [low, high] = extent(
    prepared.series.flatMap(({ points }) =>
      points.flatMap((point) => (shown ? [point.low ?? point.value, point.high ?? point.value] : [point.value])),
    ),
  )
  if (low === undefined || high === undefined) return [0, 1]
  const alike = high - low <= Math.max(0.001, Math.abs(low) * 1e-6, Math.abs(high) * 1e-6)
  const pad = alike ? Math.max(Math.abs(low) * 0.05, 1) : (high - low) * 0.05
  return [low - pad, high + pad]
}

function timeDomain({ series, asOf }: PreparedFrontier): [Date, Date] {
  const first = extent(series.flatMap(({ points }) => points.map((point) => point.time)))[0] ?? asOf
  const days = utcDay.count(first, asOf)
  return [days > 120 ? utcMonth.floor(first) : utcDay.offset(first, -Math.max(4, Math.round(days * 0.03))), asOf]
}
