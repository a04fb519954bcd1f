import { describe, expect, it } from 'vitest'
import { sortedByKey } from './table-keys.ts'

describe('sorting by key', () => {
  it('sorts text by code unit, whatever the language of the machine', () => {
    const rows = ['b', 'ä', 'B', 'a'].map((organization) => ({ organization, region: 'us' }))
    expect(sortedByKey('organization-regions', rows).map((row) => row.organization)).toEqual(['B', 'a', 'b', 'ä'])
  })

  it('sorts numbers by size and puts no value first', () => {
    const rows = [
      { label: 'a', value: 10 },
      { label: 'a', value: 9 },
      { label: 'a', value: -1.5 },
    ]
    expect(sortedByKey('index-scores', rows).map((row) => row.value)).toEqual([-1.5, 9, 10])
  })

  it('keeps the order of rows with one key', () => {
    const rows = [
      { organization: 'a', region: 'us' },
      { organization: 'a', region: 'eu' },
    ]
    expect(sortedByKey('organization-regions', rows).map((row) => row.region)).toEqual(['us', 'eu'])
  })
})
