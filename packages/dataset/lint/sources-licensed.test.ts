import { describe, expect, it } from 'vitest'
import { contextOf, source, table } from '../src/testing/facts.ts'
import { sourcesLicensed } from './sources-licensed.ts'

describe(sourcesLicensed.name, () => {
  it('finds a source of rows without a licence, unless it says on what ground they are taken', () => {
    const license = { missing: 'not-published', note: 'figures are taken' }
    const sources = [source('a'), source('b', { license: 'MIT' }), source('c', { license }), source('cited')]
    const listings = ['a', 'b', 'c'].map((id) => table('listings', id, '2026-07-01', [{ list: 'epoch-notable', label: 'One' }]))
    expect(sourcesLicensed.check(contextOf({ sources }, { listings }))).toMatchObject([{ record: 'a', found: 'unknown' }])
  })
})
