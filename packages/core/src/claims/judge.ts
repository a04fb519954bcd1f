import type { IsoDate } from '../entities/index.ts'
import type { MetricResult } from '../metrics/result.ts'
import type { Facts } from '../observatory/facts.ts'
import { casesOf } from './cases.ts'
import type { Measure, Specification, TestedClaim } from './definition.ts'
import { createMeasurer, type Measurer } from './measure.ts'
import type { Answer } from './meets.ts'
import { verdictCaption, verdictSentence } from './sentence.ts'
import { applyRule, defaultVerdictRule, type JudgedMeasure, type JudgedSpecification, type Verdict, type VerdictRule } from './verdict.ts'

/** Judges a claim as of a date by the rule: one primary specification, alternates that change one thing each. */
export function judge(
  facts: Facts,
  claim: TestedClaim,
  asOf: IsoDate,
  rule: VerdictRule = defaultVerdictRule,
  { said, measurer = createMeasurer(facts, rule.level) }: { readonly said?: string; readonly measurer?: Measurer } = {},
): Verdict {
  const specifications = [claim.primary, ...claim.alternates].map((specification) =>
    judgeSpecification(claim, specification, asOf, measurer),
  )
  const [primary] = specifications
  if (primary === undefined) throw new Error(`claim ${claim.id} has no primary specification`)
  const count = (answer: Answer) => specifications.filter((specification) => specification.meets === answer).length
  const counts = { yes: count('yes'), no: count('no'), indeterminate: count('indeterminate') }
  const covered = coverage(specifications)
  const cases = casesOf(specifications, claim.favours)
  const head = {
    asOf,
    verdict: applyRule(primary.meets, counts, covered, claim.coverageFloor, rule),
    specifications,
    counts,
    points: pointsTo(claim, primary),
    flippedBy: specifications
      .filter((specification) => specification.meets !== primary.meets && specification.meets !== 'indeterminate')
      .map(({ id, dimension, label, meets }) => ({ id, dimension, label, meets })),
    ...(cases && { cases }),
    ...(primary.estimate.kind === 'estimate' && { n: primary.estimate.n }),
    coverage: covered,
    sources: sourcesOf(specifications),
  }
  return { ...head, sentence: verdictSentence(head, said), caption: verdictCaption(facts, primary, asOf) }
}

function judgeSpecification(claim: TestedClaim, specification: Specification, asOf: IsoDate, measurer: Measurer): JudgedSpecification {
  const meets = specification.meets ?? claim.meets
  const measures = specification.measures.map((measure): JudgedMeasure => {
    const estimate = measurer(measure, asOf)
    return { metric: measure.metric, parameters: estimate.parameters, estimate, meets: meets(estimate, measure) }
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

/** Where the primary points by its value alone: its answer, or that of an interval that is its value and nothing else. */
function pointsTo(claim: TestedClaim, primary: JudgedSpecification): Answer {
  const { estimate, meets } = primary
  if (meets !== 'indeterminate' || estimate.kind !== 'estimate') return meets
  const { value, interval } = estimate
  const place = primary.measures.findIndex((measure) => measure.estimate === estimate)
  const measure: Measure | undefined = claim.primary.measures[place]
  const level = 'level' in interval ? interval.level : 0.9
  const { details, ...rest } = estimate
  const bare: MetricResult = { ...rest, interval: { low: value, high: value, level, method: 'value alone' } }
  const alone = measure === undefined ? 'indeterminate' : (claim.primary.meets ?? claim.meets)(bare, measure)
  if (alone !== 'indeterminate' || claim.thresholdValue === undefined || claim.favours === undefined || value === claim.thresholdValue)
    return alone
  return value > claim.thresholdValue === (claim.favours === 'higher') ? 'yes' : 'no'
}

function coverage(specifications: readonly JudgedSpecification[]): number {
  const measured = specifications.filter((specification) => specification.measures.every((measure) => measure.estimate.kind === 'estimate'))
  return measured.length / specifications.length
}

function sourcesOf(specifications: readonly JudgedSpecification[]): string[] {
  const ids = specifications.flatMap(({ measures }) =>
    measures.flatMap(({ estimate }) =>
      estimate.kind === 'estimate' ? estimate.inputs.filter(({ kind }) => kind === 'source').map(({ id }) => id) : [],
    ),
  )
  return [...new Set(ids)].sort()
}
