import type { ChartFoot } from '../frame/foot-description.ts'

export const meetsAnswers = ['yes', 'no', 'indeterminate'] as const
/** Whether a specification meets the claim. */
export type Meets = (typeof meetsAnswers)[number]

/** One way to measure what a claim says. */
export interface SpecificationRow {
  readonly id: string
  readonly label: string
  /** What it varies: "index", "country rule". Rows of one dimension should follow each other. */
  readonly dimension: string
  /** The specification chosen beforehand; set apart above the others. */
  readonly primary: boolean
  /** Left out where the specification gives no estimate. */
  readonly value?: number
  /** Ends of the interval; both or neither. */
  readonly low?: number
  readonly high?: number
  readonly meets: Meets
  /** Written where there is no value, and given as `data-note`. */
  readonly note?: string
}

/** Specifications whose values share a unit, and so an axis. */
export interface SpecificationGroup {
  readonly unit: string
  readonly threshold?: number
  readonly rows: readonly SpecificationRow[]
  /** Decimals of values in words. Default: what their range supports. */
  readonly decimals?: number
}

export interface SpecificationCurveDescription {
  /** The finding. */
  readonly title: string
  readonly subtitle: string
  readonly groups: readonly SpecificationGroup[]
  readonly foot: ChartFoot
}
