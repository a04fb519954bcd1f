import type { ClaimReport } from '@openfrontier/core/claims'
import type { Claim } from '@openfrontier/core/entities'
import type { Observatory } from '@openfrontier/core/observatory'

/** A claim that metrics cannot settle: the verdicts are none, and what bears on it stands beside. */
export interface ClaimWithoutVerdict
  extends Pick<Claim, 'id' | 'kind' | 'said' | 'saidOn' | 'restated' | 'turnsOn' | 'doesNotShow' | 'sources'> {
  readonly verdicts: null
  readonly bearing: readonly string[]
}

export type ClaimRecord = (ClaimReport & Pick<Claim, 'saidOn'>) | ClaimWithoutVerdict

/** A claim as every form prints it: with its verdicts as of when it was said and as of the observatory's date, where it has any. */
export function claimRecord(frontier: Observatory, claim: Claim): ClaimRecord {
  const report = frontier.claim(claim.id)
  return report ? { ...report, saidOn: claim.saidOn } : { ...claim, verdicts: null, bearing: [] }
}
