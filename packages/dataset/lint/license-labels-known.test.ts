import { describe, expect, it } from 'vitest'
import { contextOf, licenseLabel, table } from '../src/testing/facts.ts'
import { licenseLabelsKnown } from './license-labels-known.ts'

describe(licenseLabelsKnown.name, () => {
  it('finds a printed label without an entry, and an entry there twice', () => {
    const rows = ['MIT', 'Proprietary'].map((license) => ({ styleControl: true, category: 'overall', label: license, value: 1, license }))
    const context = contextOf(
      { 'license-labels': [licenseLabel('MIT'), licenseLabel('MIT')] },
      { ratings: [table('ratings', 'board', '2026-08-19', rows)] },
    )
    expect(licenseLabelsKnown.check(context).map(({ record, found }) => `${record}: ${found}`)).toEqual([
      'Proprietary: "Proprietary", printed by board, but not in this file',
      'arena/MIT: this label twice',
    ])
  })
})
