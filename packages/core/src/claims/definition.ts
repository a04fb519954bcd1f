import type { ClaimId } from '../entities/index.ts'
import type { MetricId, MetricParameters } from '../metrics/registry.ts'
import type { MetricResult } from '../metrics/result.ts'

export type Answer = 'yes' | 'no' | 'indeterminate'

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
] as const
export type SpecificationDimension = (typeof specificationDimensions)[number]

/** One metric with its parameters. `asOf` is set when the claim is judged. */
export type Measure = { [Id in MetricId]: { readonly metric: Id; readonly parameters: Omit<MetricParameters<Id>, 'asOf'> } }[MetricId]

/** One way of testing a claim. It holds only where every one of its measures does. */
export interface Specification {
  readonly id: string
  readonly dimension: SpecificationDimension
  /** What it measures, or what it does otherwise than the primary one. */
  readonly label: string
  readonly measures: readonly Measure[]
}

/** How a claim is tested: fixed before looking. Its words are facts, in the dataset. */
export interface ClaimDefinition {
  readonly id: ClaimId
  readonly primary: Specification
  /** Five to eight. */
  readonly alternates: readonly Specification[]
  /** Threshold and its reason, in words. */
  readonly threshold: string
  /** Threshold as a number, where the answer compares a value with one. */
  readonly thresholdValue?: number
  /** Share of the specifications that must give an estimate; below it the claim is not measurable. */
  readonly coverageFloor: number
  /** Whether an estimate meets the claim. */
  meets(result: MetricResult): Answer
}

/** Yes above a threshold, no below it, indeterminate where the interval crosses it or there is none. */
export function meetsAbove(threshold: number): (result: MetricResult) => Answer {
  return (result) => {
    if (result.kind !== 'estimate' || !('low' in result.interval)) return 'indeterminate'
    if (result.interval.low > threshold) return 'yes'
    return result.interval.high < threshold ? 'no' : 'indeterminate'
  }
}

/** Yes or no by the word a metric answers; anything else, and an estimate without interval, is indeterminate. */
export function meetsByAnswer(yes: readonly string[], no: readonly string[]): (result: MetricResult) => Answer {
  return (result) => {
    if (result.kind !== 'estimate' || result.answer === undefined || !('low' in result.interval)) return 'indeterminate'
    if (yes.includes(result.answer)) return 'yes'
    return no.includes(result.answer) ? 'no' : 'indeterminate'
  }
}

/** The primary's measures with some parameters changed in each. */
export function varied(primary: Specification, change: Readonly<Record<string, unknown>>): readonly Measure[] {
  return primary.measures.map((measure) => ({ ...measure, parameters: { ...measure.parameters, ...change } }) as Measure)
}
