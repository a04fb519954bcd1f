import { describe, expect, it } from 'vitest'
import { vectaraHallucination } from './adapter.ts'

const header = 'commit_date,commit,last_updated,model,hallucination_rate_pct,answer_rate_pct,avg_summary_words'
const read = (...rows: readonly string[]) =>
  vectaraHallucination.read([{ path: 'safety/vectara_hallucination_history.csv', text: [header, ...rows, ''].join('\n') }])

describe("Vectara's hallucination leaderboard", () => {
  it('keeps the last commit of a date and takes rates as shares', () => {
    const { tables, counts, notes } = read(
      '2023-10-31,c33,"November 1st, 2023",GPT 4,3.5,100,81.1',
      '2023-10-31,68f,"November 1st, 2023",GPT 4,3.7,100,81.1',
      '2026-03-10,6b3,"March 10, 2026",a/b,24.2,74.3,119.4',
    )
    expect(tables.map(({ date }) => date)).toEqual(['2023-10-31', '2026-03-10'])
    expect(tables[0]?.rows).toEqual([
      ...[
        {
          kind: 'hallucination',
          label: 'GPT 4',
          questionSet: 'vectara-summaries',
          outcome: 'hallucinated',
          share: 0.037,
          date: '2023-10-31',
        },
      ],
    ])
    expect(counts).toEqual({ read: 3, taken: 2, setAside: 0, superseded: 1 })
    expect(notes).toEqual(['2023-10-31: commit c33 is replaced by 68f, 1 rows superseded'])
  })

  it('sets aside a rate above all', () => {
    expect(read('2023-10-31,c33,x,GPT 4,3.5,100,81.1', '2023-10-31,c33,x,GPT 5,350,100,81.1').setAside).toMatchObject([
      { line: 3, field: 'hallucination_rate_pct' },
    ])
  })
})
