import { describe, expect, it } from 'vitest'
import { contextOf, table } from '../src/testing/facts.ts'
import { ratingsOnce } from './ratings-once.ts'

describe(ratingsOnce.name, () => {
  it('finds a row that two sources hold', () => {
    const row = { styleControl: true, category: 'overall', label: 'one', value: 1 }
    const ratings = [
      table('ratings', 'archive', '2026-08-19', [row, { ...row, styleControl: false }]),
      table('ratings', 'board', '2026-08-19', [row]),
    ]
    expect(ratingsOnce.check(contextOf({}, { ratings }))).toMatchObject([
      { file: 'ingested/board/2026-08-19/ratings.csv', record: 'one', found: 'this row of overall twice, first from archive' },
    ])
  })
})
