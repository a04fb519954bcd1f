import { extent, max, min } from 'd3-array'
import { type ScaleLinear, type ScaleTime, scaleLinear, scaleUtc } from 'd3-scale'
import { utcDay, utcMonth } from 'd3-time'
import type { Context } from '../frame/context.ts'
import { textWidth } from '../text/measure.ts'
import { numberFormat } from '../text/numbers.ts'
import { wrapped } from '../text/wrap.ts'
import type { TrendDescription } from './description.ts'
import type { PreparedTrend } from './prepare.ts'

export interface TrendLayout {
  readonly x: ScaleTime<number, number>
  readonly y: ScaleLinear<number, number>
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly height: number
  readonly yTicks: readonly { readonly value: number; readonly label: string }[]
  readonly unitLines: readonly string[]
}

/** Where the plot stands between the unit above it, the time axis below it and the names of the lines to its right. */
export function layOutTrend(
  { type, width }: Context,
  description: TrendDescription,
  prepared: PreparedTrend,
  height: number,
  endWidth: number,
): TrendLayout {
  const lineHeight = Math.round(type.label * 1.4)
  const unitLines = wrapped(description.unit, width, type.label)
  const top = unitLines.length * lineHeight + 8
  const bottom = Math.max(height - lineHeight - 8, top + 90)
  const y = scaleLinear().domain(valueDomain(description, prepared)).range([bottom, top])
  const count = Math.max(2, Math.min(6, Math.floor((bottom - top) / 46)))
  const values = y.ticks(count)
  const step = Math.abs((values[1] ?? 1) - (values[0] ?? 0))
  const write = numberFormat(step >= 1 ? 0 : Math.min(3, Math.ceil(-Math.log10(step || 1) - 1e-9)))
  const yTicks = values.map((value) => ({ value, label: write(value) }))
  const left = Math.ceil(max(yTicks, (tick) => textWidth(tick.label, type.label)) ?? 0) + 10
  const right = width - endWidth
  const x = scaleUtc()
    .domain(timeDomain(prepared))
    .range([left + 6, right - 6])
  return { x, y, left, right, top, bottom, yTicks, unitLines, height: bottom + lineHeight + 8 }
}

function valueDomain({ domain, reference }: TrendDescription, { series }: PreparedTrend): [number, number] {
  if (domain !== undefined) return [domain[0], domain[1]]
  const values = series.flatMap(({ points }) => points.flatMap(({ value, low, high }) => [low ?? value, high ?? value]))
  const [low = 0, high = 1] = extent(reference === undefined ? values : [...values, reference])
  const pad = high - low < 1e-9 ? Math.max(Math.abs(low) * 0.1, 0.5) : (high - low) * 0.05
  return [low - pad, high + pad]
}

function timeDomain({ series, asOf }: PreparedTrend): [Date, Date] {
  const first = min(series, ({ points }) => points[0]?.time) ?? asOf
  const last = max(series, (one) => one.last.time) ?? asOf
  const days = utcDay.count(first, last)
  return [days > 120 ? utcMonth.floor(first) : utcDay.offset(first, -4), days === 0 ? utcDay.offset(last, 4) : last]
}
