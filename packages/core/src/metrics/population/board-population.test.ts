import { expect, test } from 'vitest'
import type { IsoDate } from '../../entities/index.ts'
import { board, rating, snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { boardBreakDates, boardMethodPeriod, newestBoard } from './board-population.ts'

const overall = { category: 'overall', styleControl: true }
const day = (text: string) => text as IsoDate
const change = (date: string, breaks: 'nothing' | 'levels' | 'gaps', more: object = {}) => ({
  date: day(date),
  what: 'another method',
  breaks,
  sources: board().sources,
  ...more,
})

test('a period of method ends where gaps moved; levels break values only, and may break one of the two boards', () => {
  const changes = [
    change('2025-05-20', 'levels'),
    change('2025-06-03', 'levels', { styleControl: false }),
    change('2025-07-23', 'gaps'),
    change('2025-08-21', 'nothing'),
  ]
  const facts = indexFacts(snapshot({ boards: [board({ changes })] }))
  expect(['2025-07-22', '2025-07-23', '2026-01-01'].map((date) => boardMethodPeriod(facts, overall, day(date)))).toEqual([0, 1, 1])
  expect(boardBreakDates(facts, overall, 'levels')).toEqual(['2025-05-20', '2025-07-23'])
  expect(boardBreakDates(facts, { styleControl: false }, 'levels')).toEqual(['2025-05-20', '2025-06-03', '2025-07-23'])
})

test('a copy with the first rows only is no board to measure on, but its date is known', () => {
  const copies = [{ ...board().copies[0], firstRowsOnly: [{ from: '2026-03-19', to: '2026-07-15' }] }]
  const ratings = ['2026-03-18', '2026-03-19', '2026-07-15'].map((date) => rating('x', ['a'], date, 1400, 4))
  const facts = indexFacts(snapshot({ boards: [board({ copies } as never)], ratings }))
  expect(newestBoard(facts, overall, day('2026-07-20'))).toBe('2026-03-18')
  expect(facts.firstRowsDates(overall)).toEqual(['2026-03-19', '2026-07-15'])
})
