import type { ClaimReport } from '@openfrontier/core/claims'
import { movedVerdicts } from '@openfrontier/dataset/recompile'

/** A verdict that is another than before. */
export interface VerdictChange {
  readonly claim: string
  readonly date: 'said' | 'now'
  readonly from: string
  readonly to: string
}

/** Verdicts that differ between two sets of reports on the same claims. */
export function verdictChanges(before: readonly ClaimReport[], after: readonly ClaimReport[]): VerdictChange[] {
  const old = new Map(before.map((report) => [report.id, report]))
  return after.flatMap((report): VerdictChange[] => {
    const earlier = old.get(report.id)
    return earlier === undefined ? [] : movedVerdicts(earlier, report).map((moved) => ({ claim: report.id, ...moved }))
  })
}
