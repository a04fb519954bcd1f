import type { ChartFoot } from '../frame/foot-description.ts'
import type { Side } from '../theme/sides.ts'

/** Something that happened on a day, or at some day within a stretch. */
export interface TimelineMark {
  readonly id: string
  /** `YYYY-MM-DD` */
  readonly from: string
  /** Last day it may have happened on, where the day is not known. */
  readonly to?: string
  /** Written above the mark where there is room. */
  readonly label?: string
  /** In a sentence, for those who do not see the chart. */
  readonly words: string
  /** Whose colour and mark it bears; ink where it is nobody's. */
  readonly side?: Side
  /** Drawn as an outline: what is there, but cannot be taken away. */
  readonly hollow?: boolean
}

export interface TimelineLane {
  readonly name?: string
  /** Most important first: the first get their labels. */
  readonly marks: readonly TimelineMark[]
}

export interface TimelineDescription {
  /** The finding. */
  readonly title: string
  readonly subtitle: string
  /** `YYYY-MM-DD`: end of the line. */
  readonly asOf: string
  readonly lanes: readonly TimelineLane[]
  readonly foot: ChartFoot
}
