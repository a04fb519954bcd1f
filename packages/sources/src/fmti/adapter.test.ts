import { describe, expect, it } from 'vitest'
import { fmti } from './adapter.ts'
import { editions } from './editions.ts'

/** Every edition with some rows of scores; the same score for all developers, or one a developer. */
function files(rows: readonly (readonly [string, string])[] = [['Data size', '1']]) {
  return editions.map(({ file, developers, unread }) => ({
    path: file.path,
    text: [
      ['Indicator', ...developers, ...unread].join(','),
      ...rows.map(([name, score]) => [name, ...developers.map(() => score), ...unread.map(() => '')].join(',')),
      '',
    ].join('\n'),
  }))
}

describe('the Foundation Model Transparency Index', () => {
  it('gives one item a developer and indicator, by edition', () => {
    const { tables, counts } = fmti.read(files())
    expect(tables.map(({ date, rows }) => [date, rows.length])).toEqual([
      ['2025-12-31', 13],
      ['2024-05-31', 14],
      ['2023-10-31', 10],
    ])
    expect(tables[0]?.rows[0]).toEqual({
      ...{ scheme: 'fmti', edition: 'December 2025', subject: 'AI21 Labs', organization: 'AI21 Labs', date: '2025-12' },
      ...{ item: 'Data size', score: 1 },
    })
    expect(counts).toEqual({ read: 37, taken: 37, setAside: 0, superseded: 0 })
  })

  it('leaves out the row of totals and says so', () => {
    const { notes, counts } = fmti.read(
      files([
        ['Data size', '1'],
        ['', '40'],
      ]),
    )
    expect(counts.taken).toBe(37)
    expect(notes[0]).toBe('openness/fmti/Dec2025/Dec2025_scores.csv: 1 row of totals left out')
  })

  it('sets aside a score that is neither 0 nor 1, and an empty one', () => {
    const { setAside } = fmti.read(
      files([
        ['Data size', '1'],
        ['Crawling', '0.5'],
        ['Wages', ''],
      ]),
    )
    expect(setAside).toHaveLength(74)
    expect(setAside[0]).toMatchObject({ line: 3, field: 'score', found: '0.5', reason: 'one of 0, 1 is expected' })
  })

  it('stops where a developer has no column', () => {
    const changed = files().map(({ path, text }) => ({ path, text: text.replace('DeepSeek', 'DeepSeek AI') }))
    expect(() => fmti.read(changed)).toThrow('column "DeepSeek" is missing')
  })
})
