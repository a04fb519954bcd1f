import { describe, expect, it } from 'vitest'
import { board, curatedOf, ingestedOf, lab, model, table } from '../testing/facts.ts'
import { compile } from './compile.ts'

const labs = [lab('a', { aliases: { arena: ['a'], 'arena-archive': ['A Labs'] } })]
const models = [model('a/one', { aliases: { arena: ['one'], 'arena-archive': ['One (2025)'] } })]
const copies = [
  { source: 'own', namespace: 'arena', dates: 'publication' },
  { source: 'archive', namespace: 'arena-archive', dates: 'sighting' },
  { source: 'daily', namespace: 'arena', dates: 'sighting', firstRowsOnly: [{ from: '2026-01-01', to: '2026-01-31' }] },
]
const boards = [board({ copies })]

const row = (label: string, value: number, more: object = {}) => ({ styleControl: true, category: 'overall', label, value, ...more })
const copy = (source: string, date: string, ...rows: readonly object[]) => table('ratings', source, date, rows)
const compiled = (...ratings: ReturnType<typeof copy>[]) => compile(curatedOf({ labs, models, boards }), ingestedOf({ ratings }))
const boardsOf = (result: ReturnType<typeof compiled>) => [
  ...new Set(result.records.ratings.map(({ snapshotDate, source }) => `${snapshotDate} ${source}`)),
]

describe('copies of a board', () => {
  it('of one day count once, the first in the order of the board; every row is resolved by its own names', () => {
    const result = compiled(
      copy('archive', '2026-02-01', row('One (2025)', 1400, { organization: 'A Labs' }), row('Two', 1300)),
      copy('own', '2026-02-01', row('one', 1400.2)),
    )
    expect(result.records.ratings).toMatchObject([{ source: 'own', model: 'a/one', labs: ['a'] }])
    expect(result.coverage.figures).toContainEqual({ what: 'rows of archive with a model', part: 1, whole: 2 })
    expect(result.coverage.figures).toContainEqual({ what: 'rows of own with a model', part: 1, whole: 1 })
    expect(result.coverage.figures).toContainEqual({ what: 'rows of boards of a day that another copy prints', part: 2, whole: 3 })
  })

  it('count side by side where they print another category, or the board without style control', () => {
    const plain = row('One (2025)', 1380, { styleControl: false })
    expect(boardsOf(compiled(copy('own', '2026-02-01', row('one', 1400)), copy('archive', '2026-02-01', plain)))).toEqual([
      '2026-02-01 archive',
      '2026-02-01 own',
    ])
  })

  it('that are sightings count where they show something new', () => {
    const result = compiled(
      copy('own', '2026-02-01', row('one', 1400.4, { votes: 10 })),
      copy('daily', '2026-02-02', row('one', 1400, { votes: 10 })),
      copy('daily', '2026-02-03', row('one', 1400, { votes: 11 })),
      copy('daily', '2026-02-04', row('one', 1402, { votes: 11 })),
      copy('daily', '2026-02-05', row('one', 1402, { votes: 11 }), row('two', 1000)),
      copy('own', '2026-02-06', row('one', 1402), row('two', 1000)),
    )
    expect(boardsOf(result)).toEqual(['2026-02-01 own', '2026-02-03 daily', '2026-02-04 daily', '2026-02-05 daily', '2026-02-06 own'])
    expect(result.coverage.figures).toContainEqual({ what: 'rows of boards seen again, unchanged', part: 1, whole: 8 })
  })

  it('that have only the first rows are seen again where these are the first rows of the board before', () => {
    const result = compiled(
      copy('own', '2026-01-01', row('one', 1400), row('two', 1300)),
      copy('daily', '2026-01-02', row('one', 1400)),
      copy('daily', '2026-01-03', row('two', 1300)),
    )
    expect(boardsOf(result)).toEqual(['2026-01-01 own', '2026-01-03 daily'])
  })

  it('must be named in the record of the board', () => {
    expect(compiled(copy('stranger', '2026-02-01', row('one', 1400))).problems).toMatchObject([
      { file: 'curated/boards/lmarena-text.yaml', found: 'ratings of stranger, which is not among them' },
    ])
  })
})
