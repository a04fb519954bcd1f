import { describe, expect, it } from 'vitest'
import { contextOf, evidence, release, table } from '../src/testing/facts.ts'
import { datesWithinData } from './dates-within-data.ts'

describe(datesWithinData.name, () => {
  it('finds an act after the data that only one page tells of', () => {
    const releases = [
      release('a/one/2026-08-20-weights', { grade: 'S1' }),
      release('a/two/2026-08-20-weights', { grade: 'S2' }),
      release('a/three/2026-08-19-weights', { grade: 'S1' }),
      release('a/four/until-2026-08-22-weights', { grade: 'S1', date: '≤2026-08-22' }),
      release('a/five/2026-08-weights', { grade: 'S1', date: '2026-08' }),
    ]
    expect(datesWithinData.check(contextOf({ releases }))).toMatchObject([
      { record: 'a/one/2026-08-20-weights', found: '2026-08-20, of grade S1' },
    ])
  })

  it('finds a row of a list that is newer than the list', () => {
    const rows = [{ list: 'epoch-notable', label: 'One', published: '2026-08-01' }]
    expect(datesWithinData.check(contextOf({}, { listings: [table('listings', 'list', '2026-07-01', rows)] }))).toMatchObject([
      { record: 'One', found: '2026-08-01' },
    ])
  })

  it('finds a statement published after the data, and a finding dated after its copy', () => {
    const context = contextOf({ evidence: [evidence('a', { published: '2026-09', grade: 'S1' }), evidence('b', { published: '2026-08' })] })
    const riskEvaluations = [{ label: 'One', source: 'page', date: '2026-02-01', knownSince: '2026-01-31' }] as never
    expect(datesWithinData.check({ ...context, records: { ...context.records, riskEvaluations } })).toMatchObject([
      { record: 'a', field: 'published', found: '2026-09' },
      { record: 'One', field: 'date', found: '2026-02-01' },
    ])
  })
})
