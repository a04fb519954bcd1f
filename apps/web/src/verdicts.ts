import type { Claim, ClaimReport } from '@openfrontier/core'
import { openObservatory } from './observatory.ts'

/** A claim of the record; `report` is there where it is tested by a measure. */
export interface JudgedClaim {
  readonly claim: Claim
  readonly report?: ClaimReport
}

/** All claims in the order of the dataset, with their verdicts when they were said and on the snapshot's date. */
export async function judgedClaims(): Promise<readonly JudgedClaim[]> {
  const observatory = await openObservatory()
  return observatory.claims().map((claim) => judged(claim, observatory.claim(claim.id)))
}

/** One claim by id, or `undefined` where the record has no such claim. */
export async function judgedClaim(id: string): Promise<JudgedClaim | undefined> {
  const observatory = await openObservatory()
  const claim = observatory.claims().find((candidate) => candidate.id === id)
  return claim && judged(claim, observatory.claim(id))
}

function judged(claim: Claim, report: ClaimReport | undefined): JudgedClaim {
  return { claim, ...(report && { report }) }
}
