import { describe, expect, it } from 'vitest'
import { board, contextOf, table } from '../src/testing/facts.ts'
import { boardsOutsideGaps } from './boards-outside-gaps.ts'

describe(boardsOutsideGaps.name, () => {
  it('finds a copy of a day in a gap, and none on the days around it', () => {
    const row = { styleControl: true, category: 'overall', label: 'one', value: 1 }
    const ratings = ['2025-08-06', '2025-08-07', '2025-11-05'].map((date) => table('ratings', 'page', date, [row]))
    const boards = [board({ gaps: [{ from: '2025-08-07', to: '2025-11-04' }] })]
    expect(boardsOutsideGaps.check(contextOf({ boards }, { ratings }))).toMatchObject([
      { file: 'curated/boards/lmarena-text.yaml', found: 'a board of 2025-08-07 from page' },
    ])
  })
})
