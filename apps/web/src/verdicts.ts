import { type AttributionReport, answersOf, type Claim, type ClaimReport, type JudgedClaimReport } from '@openfrontier/core'
import { openObservatory } from './observatory.ts'

/** A report with answers: whether the claim holds, or, for an attribution, whether it was said. */
export type AnsweredReport = Omit<JudgedClaimReport | AttributionReport, 'verdicts' | 'attributed'> &
  Pick<JudgedClaimReport, 'thresholdValue' | 'verdicts'>

/** A claim of the record; `report` is there where specifications answer it. */
export interface JudgedClaim {
  readonly claim: Claim
  readonly report?: AnsweredReport
}

/** All claims in the order of the dataset, with their verdicts when they were said and on the snapshot's date. */
export async function judgedClaims(): Promise<readonly JudgedClaim[]> {
  const observatory = await openObservatory()
  return observatory.claims().map((claim) => judged(claim, observatory.claim(claim.id)))
}

function judged(claim: Claim, report: ClaimReport | undefined): JudgedClaim {
  const verdicts = report && answersOf(report)
  if (report === undefined || !verdicts || !('threshold' in report)) return { claim }
  return { claim, report: { ...report, verdicts } }
}
