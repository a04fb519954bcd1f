import type { ClaimReport } from '@openfrontier/core/claims'
import type { KindChanges } from '@openfrontier/dataset/recompile'
import { describe, expect, it } from 'vitest'
import { suspiciousChanges } from './suspicious-changes.ts'
import { compareVerdicts } from './verdict-changes.ts'

/** A report with the two verdicts alone, which is all that is compared. */
const report = (id: string, said: string, now: string) =>
  ({ id, kind: 'comparison', verdicts: { said: { verdict: said }, now: { verdict: now } } }) as unknown as ClaimReport
const kind = (before: number, after: number): KindChanges => ({
  ...{ kind: 'models', before, after, added: 0, removed: before - after, changed: 0, examples: [] },
})

describe('verdicts of two snapshots', () => {
  it('are compared claim by claim, at both dates', () => {
    const before = [report('C1', 'supported', 'supported'), report('C2', 'partly', 'partly')]
    const after = [report('C1', 'supported', 'contradicted'), report('C2', 'partly', 'partly'), report('C3', 'partly', 'partly')]
    expect(compareVerdicts(before, after)).toEqual({
      kind: 'compared',
      claims: 2,
      moved: [{ claim: 'C1', date: 'now', from: 'supported', to: 'contradicted' }],
    })
  })

  it('are said not to be compared where either were not computed', () => {
    expect(compareVerdicts([report('C1', 'partly', 'partly')], undefined)).toMatchObject({
      kind: 'not-compared',
      why: expect.stringContaining('not computed'),
    })
    expect(compareVerdicts([], [report('C1', 'partly', 'partly')])).toMatchObject({
      kind: 'not-compared',
      why: expect.stringContaining('without verdicts'),
    })
  })
})

describe('compiled facts', () => {
  const still = { kind: 'compared', claims: 36, moved: [] } as const
  it('are suspicious where three in ten of a kind are gone, or a quarter of the verdicts moves', () => {
    expect(suspiciousChanges([kind(100, 71)], still)).toEqual([])
    expect(suspiciousChanges([kind(100, 69)], still)).toEqual(['models: 69 are left of 100'])
    const moved = Array.from({ length: 10 }, (_, place) => ({ claim: `C${place}`, date: 'now', from: 'partly', to: 'supported' }) as const)
    expect(suspiciousChanges([], { ...still, moved: moved.slice(1) })).toEqual([])
    expect(suspiciousChanges([], { ...still, moved })).toEqual(['verdicts: 10 of those on 36 claims move'])
  })
})
