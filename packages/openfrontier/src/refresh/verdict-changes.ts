import type { ClaimReport } from '@openfrontier/core/claims'
import { movedVerdicts } from '@openfrontier/dataset/recompile'

/** A verdict that is another than before. */
export interface VerdictChange {
  readonly claim: string
  readonly date: 'said' | 'now'
  readonly from: string
  readonly to: string
}

/** Which verdicts moved, and of how many; or why that is not known. */
export type VerdictComparison =
  | { readonly kind: 'compared'; readonly claims: number; readonly moved: readonly VerdictChange[] }
  | { readonly kind: 'not-compared'; readonly why: string }

/** Verdicts that differ between two sets of reports on the same claims; either may not have been computed. */
export function compareVerdicts(before: readonly ClaimReport[], after: readonly ClaimReport[] | undefined): VerdictComparison {
  if (after === undefined) return { kind: 'not-compared', why: 'verdicts were not computed; each is computed when it is asked for' }
  if (before.length === 0) return { kind: 'not-compared', why: 'the data before these came without verdicts' }
  const old = new Map(before.map((report) => [report.id, report]))
  const both = after.filter(({ id }) => old.has(id))
  const moved = both.flatMap((report): VerdictChange[] => {
    const earlier = old.get(report.id)
    return earlier === undefined ? [] : movedVerdicts(earlier, report).map((one) => ({ claim: report.id, ...one }))
  })
  return { kind: 'compared', claims: both.length, moved }
}
