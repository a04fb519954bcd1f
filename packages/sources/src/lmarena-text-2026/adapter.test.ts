import { describe, expect, it } from 'vitest'
import { takeRows } from '../tables/read-table.ts'
import { lmarenaText2026 } from './adapter.ts'
import { liveRowSchema, recordOfLiveRow } from './live-row.ts'
import { ratings } from './tables.ts'

const header = 'publish_date,subset,category,rank,model_name,organization,license,rating,rating_lower,rating_upper,variance,vote_count'
const gpt = '2026-06-25,text,overall,3.0,gpt-5.5,openai,Proprietary,1543.993,1527.926,1560.059,67.1954,1625'
const read = (rows: readonly string[], head = header) =>
  lmarenaText2026.read([{ path: 'arena/official_text_2026.csv', text: [head, ...rows, ''].join('\r\n') }])

const rating = {
  styleControl: false,
  category: 'overall',
  label: 'gpt-5.5',
  value: 1543.993,
  low: 1527.926,
  high: 1560.059,
  variance: 67.1954,
  votes: 1625,
  organization: 'openai',
  license: 'Proprietary',
}

describe('the LMArena text leaderboard', () => {
  it('keeps one table a publication date, with and without style control', () => {
    const { tables } = read([gpt, gpt.replace('text,', 'text_style_control,'), '2026-06-26,text,hard_prompts,1,x,,MIT,1,0,2,0.5,7'])
    expect(tables).toEqual([
      { source: 'lmarena-text-2026', date: '2026-06-25', table: 'ratings', rows: [rating, { ...rating, styleControl: true }] },
      {
        source: 'lmarena-text-2026',
        date: '2026-06-26',
        table: 'ratings',
        rows: [
          {
            styleControl: false,
            category: 'hard-prompts',
            label: 'x',
            value: 1,
            low: 0,
            high: 2,
            variance: 0.5,
            votes: 7,
            license: 'MIT',
          },
        ],
      },
    ])
  })

  it('sets aside half a row, a wrong number, an unknown subset, a split vote, an impossible day and a second row of a model', () => {
    const { setAside, counts } = read([
      gpt,
      '2026-06-25,text,overall,4',
      gpt.replace('gpt-5.5', 'a').replace('1543.993', '1543.9x'),
      gpt.replace('gpt-5.5', 'b').replace('text', 'vision'),
      gpt.replace('gpt-5.5', 'c').replace(',1625', ',16.5'),
      gpt.replace('06-25', '06-31'),
      gpt.replace('1543.993', '1544'),
    ])
    expect(setAside.map(({ line, field, found }) => [line, field, found])).toEqual([
      [3, 'row', '2026-06-25,text,overall,4'],
      [4, 'rating', '1543.9x'],
      [5, 'subset', 'vision'],
      [6, 'vote_count', '16.5'],
      [7, 'publish_date', '2026-06-31'],
      [8, 'row', 'false, overall, gpt-5.5'],
    ])
    expect(counts).toEqual({ read: 7, taken: 1, setAside: 6, superseded: 0 })
  })

  it('reads a name that is broken over two lines', () => {
    expect(read([gpt.replace('gpt-5.5', '"gpt\r\n5.5"')]).tables[0]?.rows).toMatchObject([{ label: 'gpt\n5.5' }])
  })

  it('stops at a missing column', () => {
    expect(() => read([gpt], header.replace('vote_count', 'votes'))).toThrow('column "vote_count" is missing from the header')
  })

  it('takes the publication date under its live name, and votes printed as decimals', () => {
    const { tables } = read([gpt.replace(',1625', ',1625.0')], header.replace('publish_date', 'leaderboard_publish_date'))
    expect(tables[0]?.rows).toEqual([rating])
  })

  it('takes a row of a live file', () => {
    const row = liveRowSchema.parse({
      category: 'overall',
      rank: 3,
      model_name: 'gpt-5.5',
      organization: 'openai',
      license: 'Proprietary',
      rating: 1543.993,
      rating_lower: 1527.926,
      rating_upper: 1560.059,
      variance: 67.1954,
      vote_count: 1625,
      leaderboard_publish_date: '2026-08-19',
    })
    const { taken, setAside } = takeRows(ratings, [recordOfLiveRow(row, 'text', 'latest.parquet', 1)])
    expect(setAside).toEqual([])
    expect(taken).toEqual([{ row: rating, line: 1, date: '2026-08-19' }])
  })
})
