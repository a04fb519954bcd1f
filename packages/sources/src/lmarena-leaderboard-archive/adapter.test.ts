import { describe, expect, it } from 'vitest'
import { lmarenaLeaderboardArchive } from './adapter.ts'

const header = 'snapshot_date,commit,rank,rank_stylectrl,model,arena_score,ci95,votes,organization,license,knowledge_cutoff'
const gpt = '2024-06-19,3792cf0,1,,GPT-4o-2024-05-13,1287,+3/-4,42046,OpenAI,Proprietary,2023/10'
const read = (rows: readonly string[], head = header) =>
  lmarenaLeaderboardArchive.read([{ path: 'arena/leaderboard_csv_2024-2025.csv', text: [head, ...rows, ''].join('\n') }])

describe('the archive of leaderboards', () => {
  it('makes an interval of the printed distances; the score is without style control, whatever rank is printed beside it', () => {
    const { tables } = read([gpt, gpt.replace('2024-06-19', '2025-08-06').replace('1,,', '1,4,')])
    const row = {
      styleControl: false,
      category: 'overall',
      label: 'GPT-4o-2024-05-13',
      value: 1287,
      low: 1283,
      high: 1290,
      votes: 42_046,
      organization: 'OpenAI',
      license: 'Proprietary',
    }
    expect(tables.map(({ date, rows }) => [date, rows])).toEqual([
      ['2024-06-19', [row]],
      ['2025-08-06', [row]],
    ])
  })

  it('keeps the last commit of a date', () => {
    const { tables, counts, notes } = read([gpt, gpt.replace('GPT-4o', 'b'), gpt.replace('3792cf0', 'later').replace('1287', '1288')])
    expect(tables).toMatchObject([{ date: '2024-06-19', rows: [{ value: 1288, low: 1284, high: 1291 }] }])
    expect(counts).toEqual({ read: 3, taken: 1, setAside: 0, superseded: 2 })
    expect(notes).toEqual(['2024-06-19: commit 3792cf0 is replaced by later, 2 rows superseded'])
  })

  it('sets aside half a row, another form of interval, a wrong score and a second row of a model', () => {
    const { setAside, counts } = read([
      gpt,
      '2024-06-19,3792cf0,1',
      gpt.replace('GPT', 'a').replace('+3/-4', '±3'),
      gpt.replace('GPT', 'b').replace('1287', 'n/a'),
      gpt.replace('1287', '1200'),
    ])
    expect(setAside.map(({ line, field, found }) => [line, field, found])).toEqual([
      [3, 'row', '2024-06-19,3792cf0,1'],
      [4, 'low', '±3'],
      [5, 'arena_score', 'n/a'],
      [6, 'row', 'false, overall, GPT-4o-2024-05-13'],
    ])
    expect(counts).toEqual({ read: 5, taken: 1, setAside: 4, superseded: 0 })
  })

  it('stops at a missing column', () => {
    expect(() => read([gpt], header.replace('ci95', 'ci'))).toThrow('column "ci95" is missing')
  })
})
