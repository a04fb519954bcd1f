import { describe, expect, it } from 'vitest'
import { speechmap } from './adapter.ts'

const header = 'judge_set,question_set,model,judge_model,n,complete,evasive,denial,other_error,response_date,judged_date'
const read = (...rows: readonly string[]) =>
  speechmap.read([{ path: 'safety/speechmap_counts.csv', text: [header, ...rows, ''].join('\n') }])

describe('SpeechMap', () => {
  it('gives a finding for each outcome, with set and language of the questions', () => {
    const { tables, counts } = read('analysis,zh_china_criticism,qwen/qwen3-14b,x-ai/grok-4.1-fast,50,20,18,11,1,2025-04-29,2026-07-17')
    expect(tables.map(({ date }) => date)).toEqual(['2026-07-17'])
    expect(tables[0]?.rows).toMatchObject([
      {
        kind: 'refusal',
        label: 'qwen/qwen3-14b',
        questionSet: 'china-criticism',
        language: 'zh',
        outcome: 'complete',
        n: 50,
        successes: 20,
      },
      { outcome: 'evasive', successes: 18 },
      { outcome: 'denied', successes: 11 },
      { outcome: 'other-error', successes: 1, judge: 'x-ai/grok-4.1-fast', date: '2025-04-29', judged: '2026-07-17' },
    ])
    expect(counts).toEqual({ read: 4, taken: 4, setAside: 0, superseded: 0 })
  })

  it('sets aside a set of questions nobody has looked at', () => {
    const { setAside } = read(
      'a,us_criticism,x/y,j,50,50,0,0,0,2025-04-29,2026-07-17',
      'a,mars_criticism,x/y,j,50,50,0,0,0,2025-04-29,2026-07-17',
    )
    expect(setAside).toHaveLength(4)
    expect(setAside[0]).toMatchObject({ line: 3, field: 'question_set', found: 'mars_criticism' })
  })
})
