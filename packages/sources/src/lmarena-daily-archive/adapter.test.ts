import { describe, expect, it } from 'vitest'
import { lmarenaDailyArchive } from './adapter.ts'

const header =
  'snapshot_date,board_last_updated,rank,model,vendor,license_class,score,ci_minus,ci_plus,votes,price_prompt_usd_1m,price_completion_usd_1m,context_length'
const opus = '2026-03-19,"Mar 18, 2026",1,claude-opus-4-6-thinking,Anthropic,proprietary,1502,6,7,11671,,,'
const read = (rows: readonly string[], head = header) =>
  lmarenaDailyArchive.read([{ path: 'arena/daily_text_2026.csv', text: [head, ...rows, ''].join('\n') }])

describe('the daily archive of the board', () => {
  it('has scores with style control and the vendor, and no licence', () => {
    expect(read([opus]).tables).toEqual([
      {
        source: 'lmarena-daily-archive',
        date: '2026-03-19',
        table: 'ratings',
        rows: [
          {
            styleControl: true,
            category: 'overall',
            label: 'claude-opus-4-6-thinking',
            value: 1502,
            low: 1496,
            high: 1509,
            votes: 11_671,
            organization: 'Anthropic',
          },
        ],
      },
    ])
  })

  it('sets aside a row that is a name without figures, and a second row of a model', () => {
    const { setAside, counts } = read([opus, '2026-03-19,"Mar 18, 2026",,inkling-small Thinky,,open,,,,,,,', opus.replace('1502', '1400')])
    expect(setAside.map(({ line, field }) => [line, field])).toEqual([
      [3, 'score'],
      [4, 'row'],
    ])
    expect(counts).toEqual({ read: 3, taken: 1, setAside: 2, superseded: 0 })
  })

  it('stops at a missing column', () => {
    expect(() => read([opus], header.replace('ci_plus', 'ci'))).toThrow('column "ci_plus" is missing')
  })
})
