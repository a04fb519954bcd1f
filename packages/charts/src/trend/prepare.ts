import { parseDate } from '../text/dates.ts'
import { decimalsFor } from '../text/numbers.ts'
import type { TrendDescription, TrendPoint, TrendSeries } from './description.ts'

export interface PreparedTrendPoint extends TrendPoint {
  readonly time: Date
}

export interface PreparedTrendSeries extends Omit<TrendSeries, 'points'> {
  readonly points: readonly PreparedTrendPoint[]
  readonly last: PreparedTrendPoint
}

export interface PreparedTrend {
  readonly series: readonly PreparedTrendSeries[]
  readonly empty: readonly string[]
  readonly asOf: Date
  readonly decimals: number
}

/** Checks dates and numbers, sorts the points and leaves out those after the as-of date. Throws a RangeError that names series and date. */
export function prepareTrend(description: TrendDescription): PreparedTrend {
  const asOf = parseDate(description.asOf)
  const series: PreparedTrendSeries[] = []
  const empty: string[] = []
  for (const one of description.series) {
    const points = one.points
      .map((point) => ({ ...checked(point, one.name), time: parseDate(point.date) }))
      .filter((point) => point.time <= asOf)
      .sort((x, y) => x.time.getTime() - y.time.getTime())
    const last = points.at(-1)
    if (last) series.push({ ...one, points, last })
    else empty.push(one.name)
  }
  return { series, empty, asOf, decimals: description.decimals ?? decimalsFor(series.flatMap(({ points }) => points)) }
}

function checked(point: TrendPoint, series: string): TrendPoint {
  const { date, value, low, high } = point
  for (const number of [value, low, high]) {
    if (number !== undefined && !Number.isFinite(number))
      throw new RangeError(`${series}, ${date}: value, low and high must be finite numbers`)
  }
  if ((low === undefined) !== (high === undefined)) throw new RangeError(`${series}, ${date}: an interval has both ends or none`)
  if ((low ?? value) > (high ?? value)) throw new RangeError(`${series}, ${date}: low must not exceed high`)
  return point
}
