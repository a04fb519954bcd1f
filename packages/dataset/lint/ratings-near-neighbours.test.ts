import { describe, expect, it } from 'vitest'
import { board, contextOf, table } from '../src/testing/facts.ts'
import { ratingsNearNeighbours } from './ratings-near-neighbours.ts'

const values = (...figures: readonly [date: string, value: number][]) => ({
  ratings: figures.map(([date, value]) =>
    table('ratings', 'page', date, [{ styleControl: true, category: 'overall', label: 'one', value }]),
  ),
})

describe(ratingsNearNeighbours.name, () => {
  const jump = values(['2026-01-01', 1400], ['2026-01-02', 1100], ['2026-01-03', 1401])

  it('finds a rating far from those before and after it', () => {
    expect(ratingsNearNeighbours.check(contextOf({ boards: [board()] }, jump))).toMatchObject([
      { file: 'ingested/page/2026-01-02/ratings.csv', record: 'one', expected: expect.stringContaining('1400 on 2026-01-01 or 1401') },
    ])
  })

  it('leaves a row alone that the board names with a reason', () => {
    const boards = [board({ outliers: [{ label: 'one', why: 'another model under one name' }] })]
    expect(ratingsNearNeighbours.check(contextOf({ boards }, jump))).toEqual([])
  })

  it('does not compare across a change of method', () => {
    const change = { date: '2026-01-02', what: 'a new scale', breaks: 'levels', sources: ['page'] }
    const boards = [board({ changes: [change] })]
    expect(ratingsNearNeighbours.check(contextOf({ boards }, values(['2026-01-01', 1400], ['2026-01-02', 1100])))).toEqual([])
    const other = [board({ changes: [{ ...change, styleControl: false }] })]
    expect(ratingsNearNeighbours.check(contextOf({ boards: other }, values(['2026-01-01', 1400], ['2026-01-02', 1100])))).toHaveLength(2)
  })
})
