import type { ClaimId } from '../entities/index.ts'
import type { MetricId, MetricParameters } from '../metrics/registry.ts'
import type { MetricResult } from '../metrics/result.ts'
import type { Answer } from './meets.ts'
import type { RecordMeasureId, RecordMeasureParameters } from './records/registry.ts'

export type { Answer } from './meets.ts'
export * from './meets.ts'

/** What an alternate changes. It changes one thing at a time; cross-products are drawn, not counted. */
export const specificationDimensions = [
  'primary',
  'population',
  'weighting',
  'country rule',
  'scale',
  'style control',
  'vintage',
  'dates',
  'missing data',
  'licence',
  'evidence',
] as const
export type SpecificationDimension = (typeof specificationDimensions)[number]

/** One metric with its parameters. `asOf` is set when the claim is judged. */
export type MetricMeasure = {
  [Id in MetricId]: { readonly metric: Id; readonly parameters: Omit<MetricParameters<Id>, 'asOf'> }
}[MetricId]

/** What the record of events or of published statements says, or the difference of one metric under two choices. */
export type RecordMeasure = {
  [Id in RecordMeasureId]: { readonly metric: Id; readonly parameters: RecordMeasureParameters<Id> }
}[RecordMeasureId]

export type Measure = MetricMeasure | RecordMeasure

/** One way of testing a claim. It holds only where every one of its measures does. */
export interface Specification {
  readonly id: string
  readonly dimension: SpecificationDimension
  /** What it measures, or what it does otherwise than the primary one. */
  readonly label: string
  readonly measures: readonly Measure[]
  /** How its measures answer, where they need another threshold than the claim's, for instance on another scale. */
  readonly meets?: (result: MetricResult, measure: Measure) => Answer
}

/** A series or figure that bears on a claim without settling it. */
export interface Bearing {
  readonly id: string
  /** What it shows, and on what side of the claim it stands. */
  readonly label: string
  readonly measure: Measure
}

/** A claim that specifications settle: by metrics, by the record of events, or by what was published. */
export interface TestedClaim {
  readonly id: ClaimId
  /** `metric`: five to eight alternates. `event` and `attribution`: none to eight. */
  readonly kind: 'metric' | 'event' | 'attribution'
  readonly primary: Specification
  readonly alternates: readonly Specification[]
  /** Threshold and its reason, in words. */
  readonly threshold: string
  /** Threshold as a number, where the answer compares a value with one. */
  readonly thresholdValue?: number
  /** Which values speak for the claim, where one direction does: it names the best and the worst case. */
  readonly favours?: 'higher' | 'lower'
  /** Share of the specifications that must give an estimate; below it the claim is not measurable. */
  readonly coverageFloor: number
  /** Whether an estimate meets the claim. */
  meets(result: MetricResult, measure: Measure): Answer
  /** Further figures and events shown beside the verdict, for instance one word of a sentence that no metric settles. */
  readonly bearing?: readonly Bearing[]
}

/** A claim about a quantity that nobody publishes: what stands near it is shown, and its verdict is `not-measurable`. */
export interface ProxyClaim {
  readonly id: ClaimId
  readonly kind: 'proxies'
  /** What would have to be measured, and why it is not. */
  readonly why: string
  readonly bearing: readonly Bearing[]
}

/** A claim on causes or on the future: what bears on it is shown, and no verdict is given. */
export interface OpenClaim {
  readonly id: ClaimId
  readonly kind: 'causal' | 'forecast'
  /** The sentence that says why the series and events cannot settle it. */
  readonly why: string
  readonly bearing: readonly Bearing[]
}

/** How a claim is tested: fixed before looking. Its words are facts, in the dataset. */
export type ClaimDefinition = TestedClaim | ProxyClaim | OpenClaim

/** Whether a claim has specifications that answer it. */
export function isTested(definition: ClaimDefinition): definition is TestedClaim {
  return definition.kind === 'metric' || definition.kind === 'event' || definition.kind === 'attribution'
}

/** The primary's measures with some parameters changed in each. */
export function varied(primary: Specification, change: Readonly<Record<string, unknown>>): readonly Measure[] {
  return primary.measures.map((measure) => ({ ...measure, parameters: { ...measure.parameters, ...change } }) as Measure)
}
