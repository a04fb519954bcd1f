import type { Claim, Event, Evidence, IsoDate } from '../entities/index.ts'
import type { MetricResult } from '../metrics/result.ts'
import type { Facts } from '../observatory/facts.ts'
import { type ClaimDefinition, isTested, type ProxyClaim } from './definition.ts'
import { judge } from './judge.ts'
import { createMeasurer, type Measurer } from './measure.ts'
import { recordOf } from './published.ts'
import { verdictSentence } from './sentence.ts'
import { defaultVerdictRule, type Verdict, type VerdictRule } from './verdict.ts'

/** A figure that bears on a claim, when it was said and on the date asked for. */
export interface JudgedBearing {
  readonly id: string
  readonly label: string
  readonly metric: string
  readonly said: MetricResult
  readonly now: MetricResult
}

interface ReportHead extends Pick<Claim, 'said' | 'saidOn' | 'restated' | 'turnsOn' | 'doesNotShow'> {
  readonly id: string
  readonly sources: readonly string[]
  readonly rule: VerdictRule
  /** Published statements that bear on it, garbled copies apart. */
  readonly evidence: readonly Evidence[]
  /** Garbled copies of them. Kept so that they can be answered; counted nowhere. */
  readonly garbled: readonly Evidence[]
  readonly events: readonly Event[]
  /** Figures and events shown beside a verdict, or in place of one. */
  readonly bearing: readonly JudgedBearing[]
}

interface Verdicts {
  readonly said: Verdict
  readonly now: Verdict
}

/** A claim with what it takes to quote it: its words, how it is tested, and its verdicts then and now. */
export interface JudgedClaimReport extends ReportHead {
  readonly kind: 'metric' | 'event'
  readonly threshold: string
  readonly thresholdValue?: number
  readonly verdicts: Verdicts
}

/** Whether a source said it. That is no verdict on what it said, so it stands in a field of its own. */
export interface AttributionReport extends ReportHead {
  readonly kind: 'attribution'
  readonly threshold: string
  readonly verdicts: null
  readonly attributed: Verdicts
}

/** A claim on causes or on the future: what bears on it, and why that settles nothing. */
export interface OpenClaimReport extends ReportHead {
  readonly kind: 'causal' | 'forecast'
  readonly verdicts: null
  readonly why: string
}

export type ClaimReport = JudgedClaimReport | AttributionReport | OpenClaimReport

/**
 * Judges a claim as of when it was said and as of a date, by default the snapshot's. A measurer may be shared between claims.
 * `known` is the report of another day over the same facts by the same rule: how the claim stood when it was said does not depend on the
 * day and is most of the work, so it is taken over.
 * Throws `PartNotLoadedError` where the snapshot lacks a part the report reads.
 */
export function reportClaim(
  facts: Facts,
  claim: Claim,
  definition: ClaimDefinition,
  asOf: IsoDate,
  rule: VerdictRule = defaultVerdictRule,
  measurer: Measurer = createMeasurer(facts, rule.level),
  known?: ClaimReport,
): ClaimReport {
  const bearing = (definition.bearing ?? []).map((one, place): JudgedBearing => {
    const said = known?.bearing[place]?.said ?? measurer(one.measure, claim.saidOn)
    return { id: one.id, label: one.label, metric: one.measure.metric, said, now: measurer(one.measure, asOf) }
  })
  const head: ReportHead = {
    id: claim.id,
    said: claim.said,
    saidOn: claim.saidOn,
    restated: claim.restated,
    turnsOn: claim.turnsOn,
    doesNotShow: claim.doesNotShow,
    sources: claim.sources,
    rule,
    ...recordOf(facts, claim, definition),
    bearing,
  }
  if (!isTested(definition)) {
    if (definition.kind !== 'proxies') return { ...head, kind: definition.kind, verdicts: null, why: definition.why }
    const verdict = (day: IsoDate) => notMeasurable(definition, claim, day)
    return { ...head, kind: 'metric', threshold: definition.why, verdicts: { said: verdict(claim.saidOn), now: verdict(asOf) } }
  }
  const verdict = (day: IsoDate) => judge(facts, definition, day, rule, { said: claim.said, measurer })
  const verdicts = { said: (known && answersOf(known)?.said) ?? verdict(claim.saidOn), now: verdict(asOf) }
  const { threshold, thresholdValue } = definition
  if (definition.kind === 'attribution') return { ...head, kind: 'attribution', threshold, verdicts: null, attributed: verdicts }
  return { ...head, kind: definition.kind, threshold, ...(thresholdValue !== undefined && { thresholdValue }), verdicts }
}

/** The answers of a report, on whatever they are given: whether the claim holds, or whether it was said. */
export function answersOf(report: ClaimReport): Verdicts | null {
  return report.kind === 'attribution' ? report.attributed : report.verdicts
}

function notMeasurable({ why }: ProxyClaim, { said }: Claim, asOf: IsoDate): Verdict {
  const head = {
    asOf,
    verdict: 'not-measurable',
    specifications: [],
    counts: { yes: 0, no: 0, indeterminate: 0 },
    points: 'indeterminate',
    flippedBy: [],
    coverage: 0,
    sources: [],
  } as const
  return { ...head, sentence: `${verdictSentence(head, said)} ${why}`, caption: why }
}
