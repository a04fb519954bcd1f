import type { ClaimReport } from '@openfrontier/core/claims'
import type { Claim } from '@openfrontier/core/entities'
import type { Observatory } from '@openfrontier/core/observatory'

/** A claim as every form prints it: a report. Throws an `Error` where nothing says how the claim is tested, which the facts rule out. */
export function claimRecord(frontier: Observatory, { id }: Claim): ClaimReport {
  const report = frontier.claim(id)
  if (report === undefined) throw new Error(`nothing says how claim ${id} is tested`)
  return report
}
