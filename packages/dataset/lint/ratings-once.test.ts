import { describe, expect, it } from 'vitest'
import { contextOf, table } from '../src/testing/facts.ts'
import { ratingsOnce } from './ratings-once.ts'

describe(ratingsOnce.name, () => {
  const row = { styleControl: true, category: 'overall', label: 'one', value: 1 }

  it('finds a row that stands on a board twice', () => {
    const context = contextOf({}, { ratings: [table('ratings', 'board', '2026-08-19', [row, { ...row, styleControl: false }, row])] })
    expect(ratingsOnce.check(context)).toMatchObject([
      { file: 'ingested/board/2026-08-19/ratings.csv', record: 'one', found: 'this row of overall twice, first from board' },
    ])
  })

  it('holds where two sources print one board of one day: only one of them counts', () => {
    const ratings = ['archive', 'board'].map((source) => table('ratings', source, '2026-08-19', [row]))
    expect(ratingsOnce.check(contextOf({}, { ratings }))).toEqual([])
  })
})
