import { parseDate } from '../text/dates.ts'
import { decimalsFor } from '../text/numbers.ts'
import type { Side } from '../theme/sides.ts'
import type { FrontierDescription, FrontierPoint } from './description.ts'

export interface PreparedPoint extends FrontierPoint {
  readonly time: Date
}

export interface PreparedSeries {
  readonly id: Side
  readonly name: string
  /** In order of date, never empty. */
  readonly points: readonly PreparedPoint[]
  readonly last: PreparedPoint
}

export interface PreparedFrontier {
  readonly series: readonly PreparedSeries[]
  /** Names of the series without a point. */
  readonly empty: readonly string[]
  readonly asOf: Date
  readonly breaks: readonly Date[]
  /** Day up to which a record is known to hold. */
  readonly through: Date
  readonly decimals: number
}

/** Checks dates and numbers, sorts the points and leaves out those after the as-of date. Throws a RangeError that names series and date. */
export function prepare(description: FrontierDescription): PreparedFrontier {
  const asOf = parseDate(description.asOf)
  const dataThrough = parseDate(description.foot.dataThrough)
  const series: PreparedSeries[] = []
  const empty: string[] = []
  for (const { id, name, points } of description.series) {
    const known = points
      .map((point) => ({ ...checked(point, name), time: parseDate(point.date) }))
      .filter((point) => point.time <= asOf)
      .sort((a, b) => a.time.getTime() - b.time.getTime())
    const last = known.at(-1)
    if (last) series.push({ id, name, points: known, last })
    else empty.push(name)
  }
  return {
    series,
    empty,
    asOf,
    breaks: (description.breaks ?? []).map(parseDate).sort((a, b) => a.getTime() - b.getTime()),
    through: dataThrough < asOf ? dataThrough : asOf,
    decimals: description.decimals ?? decimalsFor(series.flatMap(({ points }) => points)),
  }
}

function checked(point: FrontierPoint, series: string): FrontierPoint {
  const numbers = [point.value, ...(point.low === undefined ? [] : [point.low]), ...(point.high === undefined ? [] : [point.high])]
  if (!numbers.every(Number.isFinite)) throw new RangeError(`${series}, ${point.date}: value, low and high must be finite numbers`)
  if ((point.low === undefined) !== (point.high === undefined))
    throw new RangeError(`${series}, ${point.date}: an interval has both ends or none`)
  if ((point.low ?? point.value) > (point.high ?? point.value)) throw new RangeError(`${series}, ${point.date}: low must not exceed high`)
  return point
}
