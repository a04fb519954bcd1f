import { describe, expect, it } from 'vitest'
import { hfDownloadsLlmfit } from './adapter.ts'

const header = 'snapshot_date,hf_id,provider,hf_downloads_30d,hf_likes,release_date,parameters'
const read = (rows: readonly string[], head = header) =>
  hfDownloadsLlmfit.read([{ path: 'adoption/hf_downloads_llmfit_snapshots.csv', text: [head, ...rows, ''].join('\r\n') }])

describe('Hugging Face downloads kept by llmfit', () => {
  it('counts the thirty days that end on the day of the copy', () => {
    expect(read(['2026-03-31,Qwen/Qwen3-8B,Alibaba,4642058,900,2025-04-28,8190735360']).tables).toMatchObject([
      {
        date: '2026-03-31',
        rows: [
          {
            universe: 'huggingface-llmfit',
            measure: 'downloads-30-days',
            kind: 'model',
            label: 'Qwen/Qwen3-8B',
            from: '2026-03-02',
            to: '2026-03-31',
            value: 4642058,
            unit: 'count',
            organization: 'Alibaba',
          },
        ],
      },
    ])
  })

  it('marks a row whose downloads and likes stand still, and says which copies consist of such rows', () => {
    const { tables, notes, counts } = read([
      '2026-03-04,a/x,A,10,1,,1',
      '2026-03-10,a/x,A,10,1,,1',
      '2026-03-12,a/x,A,10,2,,1',
      '2026-03-12,b/y,B,5,5,,1',
    ])
    expect(tables.map(({ rows }) => rows.map((row) => ('repeats' in row ? row.repeats : 'counted')))).toEqual([
      ['counted'],
      ['2026-03-04'],
      ['counted', 'counted'],
    ])
    expect(notes).toEqual(['2026-03-10: 1 of 1 rows repeat an earlier copy, most of them that of 2026-03-04'])
    expect(counts).toEqual({ read: 4, taken: 4, setAside: 0, superseded: 0 })
  })

  it('sets aside a second row of a model in one copy, and a wrong number', () => {
    const { setAside } = read(['2026-03-04,a/x,A,10,1,,1', '2026-03-04,a/x,A,10,1,,1', '2026-03-04,a/z,A,many,1,,1'])
    expect(setAside.map(({ line, field }) => [line, field])).toEqual([
      [3, 'row'],
      [4, 'hf_downloads_30d'],
    ])
  })

  it('stops at a missing column', () => {
    expect(() => read(['x'], 'snapshot_date,hf_id')).toThrow('"provider"')
  })
})
