import { describe, expect, it } from 'vitest'
import { contextOf, lab, source, table } from '../src/testing/facts.ts'
import { sourcesUsed } from './sources-used.ts'

describe(sourcesUsed.name, () => {
  it('finds a source that no fact names', () => {
    const sources = [source('page'), source('list'), source('idle')]
    const listings = [table('listings', 'list', '2026-07-01', [{ list: 'epoch-notable', label: 'One' }])]
    expect(sourcesUsed.check(contextOf({ labs: [lab('a')], sources }, { listings }))).toMatchObject([{ record: 'idle' }])
  })
})
