import type { ClaimReport } from '@openfrontier/core/claims'
import { expect, test } from 'vitest'
import { compareReports } from './claim-changes.ts'

type Word = 'supported' | 'contradicted' | 'undetermined'

const verdicts = (said: Word, now: Word) => ({ said: { verdict: said }, now: { verdict: now } })
const judged = (id: string, said: Word, now: Word) =>
  ({ id, said: `claim ${id}`, kind: 'metric', verdicts: verdicts(said, now) }) as unknown as ClaimReport
const attributed = (id: string, now: Word) =>
  ({ id, said: `claim ${id}`, kind: 'attribution', verdicts: null, attributed: verdicts('supported', now) }) as unknown as ClaimReport

test('names the verdicts that moved, what was said by others among them, and claims that are new or no more', () => {
  const before = [judged('C1', 'supported', 'supported'), judged('C2', 'supported', 'supported'), attributed('C7', 'supported')]
  const now = [judged('C1', 'supported', 'contradicted'), attributed('C7', 'undetermined'), judged('C9', 'supported', 'supported')]
  expect(compareReports(before, now)).toEqual([
    { id: 'C1', said: 'claim C1', change: 'moved', moved: [{ date: 'now', from: 'supported', to: 'contradicted' }] },
    { id: 'C7', said: 'claim C7', change: 'moved', moved: [{ date: 'now', from: 'supported', to: 'undetermined' }] },
    { id: 'C9', said: 'claim C9', change: 'added', moved: [] },
    { id: 'C2', said: 'claim C2', change: 'removed', moved: [] },
  ])
  expect(compareReports(now, now)).toEqual([])
})
