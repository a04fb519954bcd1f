import type { KindChanges } from '@openfrontier/dataset/recompile'
import type { VerdictComparison } from './verdict-changes.ts'

/** What became of one source. */
export type SourceReport =
  | {
      readonly kind: 'refreshed'
      readonly source: string
      readonly rows: number
      readonly setAside: number
      readonly leftOut: number
      readonly changed: boolean
      readonly notes: readonly string[]
    }
  | { readonly kind: 'failed' | 'declined' | 'skipped'; readonly source: string; readonly why: string; readonly lastGood?: string }

export interface RefreshReport {
  readonly sources: readonly SourceReport[]
  readonly facts: readonly KindChanges[]
  readonly verdicts: VerdictComparison
  /** `swapped`: the store stands at another state now; `dry-run`: it would, and was left alone; `declined`: what changed was not taken. */
  readonly outcome: 'swapped' | 'unchanged' | 'dry-run' | 'declined'
  /** Why what changed was not taken, or what was taken although it looked wrong. */
  readonly suspicions: readonly string[]
  readonly dataThrough: string
}
