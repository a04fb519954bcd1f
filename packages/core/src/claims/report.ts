import type { Claim, IsoDate } from '../entities/index.ts'
import type { Facts } from '../observatory/facts.ts'
import type { ClaimDefinition } from './definition.ts'
import { defaultVerdictRule, judge, type Verdict, type VerdictRule } from './verdict.ts'

/** A claim with what it takes to quote it: its words, how it is tested, and its verdicts then and now. */
export interface ClaimReport {
  readonly id: string
  readonly kind: Claim['kind']
  readonly said: string
  readonly restated: string
  readonly threshold: string
  readonly thresholdValue?: number
  readonly turnsOn: readonly string[]
  readonly doesNotShow: readonly string[]
  readonly sources: readonly string[]
  readonly rule: VerdictRule
  readonly verdicts: { readonly said: Verdict; readonly now: Verdict }
}

/** Judges a claim as of when it was said and as of a date, by default the snapshot's. */
export function reportClaim(
  facts: Facts,
  claim: Claim,
  definition: ClaimDefinition,
  asOf: IsoDate,
  rule: VerdictRule = defaultVerdictRule,
): ClaimReport {
  return {
    id: claim.id,
    kind: claim.kind,
    said: claim.said,
    restated: claim.restated,
    threshold: definition.threshold,
    ...(definition.thresholdValue !== undefined && { thresholdValue: definition.thresholdValue }),
    turnsOn: claim.turnsOn,
    doesNotShow: claim.doesNotShow,
    sources: claim.sources,
    rule,
    verdicts: {
      said: judge(facts, definition, claim.saidOn, rule),
      now: judge(facts, definition, asOf, rule),
    },
  }
}
