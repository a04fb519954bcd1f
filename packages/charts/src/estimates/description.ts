import type { ChartFoot } from '../frame/foot-description.ts'
import type { Side } from '../theme/sides.ts'

/** One figure with how sure it is. */
export interface EstimateRow {
  readonly id: string
  readonly label: string
  /** Whose figure it is; drawn in ink where it is nobody's. */
  readonly side?: Side
  /** Left out where there is no figure; then `note` says why. */
  readonly value?: number
  /** Ends of the interval, drawn as a whisker; both or neither. */
  readonly low?: number
  readonly high?: number
  /** What the figure can be at least and at most, whatever is not known: drawn as a soft bar. */
  readonly bounds?: { readonly low: number; readonly high: number }
  /** The figure with its unit and uncertainty as the page prints it. */
  readonly words: string
  readonly note?: string
}

/** Figures of one quantity of one population, on an axis of their own. */
export interface EstimateGroup {
  readonly heading?: string
  readonly unit: string
  /** Ends of the axis, where the scale has ends of its own: 0 and 100 of a share. */
  readonly domain?: readonly [low: number, high: number]
  /** `log`: equal steps are equal ratios, for amounts that span powers of ten. All its numbers must be above 0; `domain` is not used. Default `linear`. */
  readonly scale?: 'linear' | 'log'
  /** A value that is drawn as a line and always in view: 0 of a difference, 1 of a ratio. */
  readonly reference?: number
  readonly rows: readonly EstimateRow[]
}

export interface EstimatesDescription {
  /** The finding. */
  readonly title: string
  readonly subtitle: string
  readonly groups: readonly EstimateGroup[]
  readonly foot: ChartFoot
}
