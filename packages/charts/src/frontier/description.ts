import type { ChartFoot } from '../frame/foot-description.ts'
import type { Side } from '../theme/sides.ts'

/** A value on a day. With `steps` it is a record: the best of its side from that day on. */
export interface FrontierPoint {
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly value: number
  /** Ends of the interval; both or neither. */
  readonly low?: number
  readonly high?: number
  /** The model that holds the value. */
  readonly label?: string
}

export interface FrontierSeries {
  readonly id: Side
  readonly name: string
  /** In any order; points after the as-of date are not drawn. */
  readonly points: readonly FrontierPoint[]
}

export interface FrontierDescription {
  /** The finding. */
  readonly title: string
  /** Measure and unit. */
  readonly subtitle: string
  readonly unit: string
  /** `YYYY-MM-DD` */
  readonly asOf: string
  /** `steps`: records at release dates, holding until the next. `dated-points`: snapshots of a board, joined within a period of one method. */
  readonly kind: 'steps' | 'dated-points'
  readonly series: readonly FrontierSeries[]
  /** Days on which the method of a board changed: no line runs across. */
  readonly breaks?: readonly string[]
  /** Coverage of the intervals, 0.9 for 90 %: named in the foot. */
  readonly intervalLevel?: number
  /** How intervals are drawn. Default: `band` for steps, `whiskers` for dated points. */
  readonly intervals?: 'band' | 'whiskers' | 'none'
  /** Decimals of values in words. Default: what their range supports. */
  readonly decimals?: number
  readonly foot: ChartFoot
}
