import type { IsoDate } from '../entities/index.ts'
import { computeMetric } from '../metrics/registry.ts'
import type { MetricResult } from '../metrics/result.ts'
import type { Facts } from '../observatory/facts.ts'
import type { Answer, ClaimDefinition, Measure, Specification, SpecificationDimension } from './definition.ts'
import { verdictSentence } from './sentence.ts'

export const verdictWords = ['supported', 'partly', 'contradicted', 'undetermined', 'not-measurable'] as const
export type VerdictWord = (typeof verdictWords)[number]

/** What a reader may set otherwise. */
export interface VerdictRule {
  /** Share of specifications that must agree with the primary one. */
  readonly shareNeeded: number
  /** Level of the intervals. */
  readonly level: number
}
export const defaultVerdictRule: VerdictRule = { shareNeeded: 0.75, level: 0.9 }

export interface JudgedMeasure {
  readonly metric: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly estimate: MetricResult
  readonly meets: Answer
}

export interface JudgedSpecification {
  readonly id: string
  readonly dimension: SpecificationDimension
  readonly label: string
  readonly primary: boolean
  /** Parameters and estimate of the measure that decides. */
  readonly parameters: Readonly<Record<string, unknown>>
  readonly estimate: MetricResult
  readonly meets: Answer
  /** All measures, where the specification needs several to hold. */
  readonly measures: readonly JudgedMeasure[]
}

export interface Verdict {
  readonly asOf: IsoDate
  readonly verdict: VerdictWord
  readonly specifications: readonly JudgedSpecification[]
  readonly counts: { readonly yes: number; readonly no: number; readonly indeterminate: number }
  /** Single choices that answer otherwise than the primary specification does. */
  readonly flippedBy: readonly {
    readonly id: string
    readonly dimension: SpecificationDimension
    readonly label: string
    readonly meets: Answer
  }[]
  /** Sentence one may quote, built from the estimates. */
  readonly sentence: string
}

/** Judges a claim as of a date by the rule: one primary specification, alternates that change one thing each. */
export function judge(facts: Facts, claim: ClaimDefinition, asOf: IsoDate, rule: VerdictRule = defaultVerdictRule): Verdict {
  const specifications = [claim.primary, ...claim.alternates].map((specification) =>
    judgeSpecification(facts, claim, specification, asOf, rule),
  )
  const [primary] = specifications
  if (primary === undefined) throw new Error(`claim ${claim.id} has no primary specification`)
  const count = (answer: Answer) => specifications.filter((specification) => specification.meets === answer).length
  const counts = { yes: count('yes'), no: count('no'), indeterminate: count('indeterminate') }
  const verdict = applyRule(primary.meets, counts, coverage(specifications), claim.coverageFloor, rule)
  return {
    asOf,
    verdict,
    specifications,
    counts,
    flippedBy: specifications
      .filter((specification) => specification.meets !== primary.meets && specification.meets !== 'indeterminate')
      .map(({ id, dimension, label, meets }) => ({ id, dimension, label, meets })),
    sentence: verdictSentence(verdict, primary, counts, asOf),
  }
}

/** The five answers. Indeterminate specifications stay in the denominator. */
export function applyRule(
  primary: Answer,
  counts: Verdict['counts'],
  covered: number,
  coverageFloor: number,
  rule: VerdictRule,
): VerdictWord {
  const total = counts.yes + counts.no + counts.indeterminate
  if (covered < coverageFloor) return 'not-measurable'
  if (counts.yes > 0 && counts.no > 0) return 'partly'
  if (primary === 'yes' && counts.yes >= rule.shareNeeded * total) return 'supported'
  if (primary === 'no' && counts.no >= rule.shareNeeded * total) return 'contradicted'
  return 'undetermined'
}

function judgeSpecification(
  facts: Facts,
  claim: ClaimDefinition,
  specification: Specification,
  asOf: IsoDate,
  rule: VerdictRule,
): JudgedSpecification {
  const measures = specification.measures.map((measure): JudgedMeasure => {
    const estimate = computeMeasure(facts, measure, asOf, rule)
    return { metric: measure.metric, parameters: estimate.parameters, estimate, meets: claim.meets(estimate) }
  })
  const deciding =
    measures.find((measure) => measure.meets === 'no') ?? measures.find((measure) => measure.meets === 'indeterminate') ?? measures[0]
  if (deciding === undefined) throw new Error(`specification ${specification.id} of ${claim.id} measures nothing`)
  return {
    id: specification.id,
    dimension: specification.dimension,
    label: specification.label,
    primary: specification === claim.primary,
    parameters: { metric: deciding.metric, ...deciding.parameters },
    estimate: deciding.estimate,
    meets: deciding.meets,
    measures,
  }
}

function computeMeasure(facts: Facts, measure: Measure, asOf: IsoDate, rule: VerdictRule): MetricResult {
  const result = computeMetric(facts, measure.metric, { ...measure.parameters, asOf, level: rule.level })
  if (result.kind === 'undetermined' && result.reason === 'part-not-loaded') throw new PartNotLoadedError(result.detail)
  return result
}

/** A verdict needs every part its specifications read; with one missing it would differ, so none is given. */
export class PartNotLoadedError extends Error {
  constructor(detail: string) {
    super(`a verdict needs all its specifications: ${detail}`)
    this.name = 'PartNotLoadedError'
  }
}

function coverage(specifications: readonly JudgedSpecification[]): number {
  const measured = specifications.filter((specification) => specification.measures.every((measure) => measure.estimate.kind === 'estimate'))
  return measured.length / specifications.length
}
