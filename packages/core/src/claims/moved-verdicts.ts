import { answersOf, type ClaimReport } from './report.ts'
import type { VerdictWord } from './verdict.ts'

/** A verdict that is another than before. */
export interface MovedVerdict {
  readonly date: 'said' | 'now'
  readonly from: VerdictWord | 'no verdict'
  readonly to: VerdictWord | 'no verdict'
}

/** Which of the two verdicts of a claim differ between two reports on it. */
export function movedVerdicts(before: ClaimReport, after: ClaimReport): MovedVerdict[] {
  const [old, now] = [answersOf(before), answersOf(after)]
  return (['said', 'now'] as const).flatMap((date): MovedVerdict[] => {
    const from = old?.[date].verdict ?? 'no verdict'
    const to = now?.[date].verdict ?? 'no verdict'
    return from === to ? [] : [{ date, from, to }]
  })
}
