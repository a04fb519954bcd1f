import type { ChartFoot } from '../frame/foot-description.ts'
import type { Side } from '../theme/sides.ts'

/** A value on a day, with its interval where one is known. */
export interface TrendPoint {
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly value: number
  /** Ends of the interval; both or neither. */
  readonly low?: number
  readonly high?: number
}

export interface TrendSeries {
  readonly id: string
  readonly name: string
  /** Whose series it is; drawn in ink where it is nobody's, as a difference is. */
  readonly side?: Side
  /** In any order. */
  readonly points: readonly TrendPoint[]
}

/** One measure over time. Series of different measures never share an axis. */
export interface TrendDescription {
  /** The finding. */
  readonly title: string
  /** Measure and unit. */
  readonly subtitle: string
  readonly unit: string
  /** `YYYY-MM-DD` */
  readonly asOf: string
  readonly series: readonly TrendSeries[]
  /** A value that is drawn as a line and always in view: 0 of a difference, 1 of a ratio. */
  readonly reference?: number
  /** Ends of the axis, where the scale has ends of its own: 0 and 100 of a share. */
  readonly domain?: readonly [low: number, high: number]
  /** Days over which no line runs: two points further apart are not joined. Default 400. */
  readonly longestGap?: number
  /** Decimals of values in words. Default: what their range supports. */
  readonly decimals?: number
  readonly foot: ChartFoot
}
