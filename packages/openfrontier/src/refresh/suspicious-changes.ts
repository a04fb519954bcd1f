import type { KindChanges } from '@openfrontier/dataset/recompile'
import type { VerdictComparison } from './verdict-changes.ts'

/** Of a kind of fact so many may go at most, where there are enough of them to speak of a share. */
const mostShareGone = 0.3
const fewestCounted = 20
/** So many verdicts may move at most. */
const mostShareMoved = 0.25

/**
 * What about the compiled facts a person should look at although every table passed by itself: names that resolve no more,
 * for instance, leave each row in its place and take the models away.
 */
export function suspiciousChanges(facts: readonly KindChanges[], verdicts: VerdictComparison): string[] {
  const gone = facts
    .filter(({ before, after }) => before >= fewestCounted && before - after > mostShareGone * before)
    .map(({ kind, before, after }) => `${kind}: ${after} are left of ${before}`)
  if (verdicts.kind === 'not-compared' || verdicts.moved.length <= mostShareMoved * verdicts.claims) return gone
  return [...gone, `verdicts: ${verdicts.moved.length} of those on ${verdicts.claims} claims move`]
}
