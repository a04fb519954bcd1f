import type { IsoDate } from '../entities/index.ts'
import type { MetricResult } from '../metrics/result.ts'
import type { SpecificationDimension } from './definition.ts'
import type { Answer } from './meets.ts'

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

/** A specification that answers otherwise than the primary one, and by which single choice. */
export interface FlippingChoice {
  readonly id: string
  readonly dimension: SpecificationDimension
  readonly label: string
  readonly meets: Answer
}

/** One end of the range of values over the specifications. */
export interface VerdictCase {
  readonly specification: string
  readonly value: number
  readonly low?: number
  readonly high?: number
}

/** Lowest and highest value over the specifications in the unit of the primary one. */
export interface VerdictCases {
  readonly unit: string
  readonly lowest: VerdictCase
  readonly highest: VerdictCase
  /** Which end is the best case for the claim; absent where no direction favours it. The other end is the worst case. */
  readonly best?: 'lowest' | 'highest'
}

export interface Verdict {
  readonly asOf: IsoDate
  readonly verdict: VerdictWord
  readonly specifications: readonly JudgedSpecification[]
  readonly counts: { readonly yes: number; readonly no: number; readonly indeterminate: number }
  /** Where the primary specification points by its value alone; no verdict. */
  readonly points: Answer
  /** Single choices that answer otherwise than the primary specification does. */
  readonly flippedBy: readonly FlippingChoice[]
  readonly cases?: VerdictCases
  /** Observations behind the primary specification. */
  readonly n?: number
  /** Share of the specifications that give an estimate. */
  readonly coverage: number
  /** Publications the estimates rest on. */
  readonly sources: readonly string[]
  /** Sentence one may quote, built from the estimates. */
  readonly sentence: string
  /** Number, unit, date, n, interval and source of the primary estimate: the line under a figure. */
  readonly caption: string
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
