import { describe, expect, it } from 'vitest'
import { epochEciVintages } from './adapter.ts'

const header = 'vintage_date,source,model,eci,ci_low,ci_high,release_date,country'
const read = (...rows: string[]) =>
  epochEciVintages.read([{ path: 'epoch/eci-vintages/eci_vintages.csv', text: [header, ...rows, ''].join('\r\n') }])

describe('past vintages of the Epoch Capabilities Index', () => {
  it('keeps each vintage apart, under its own date', () => {
    const { tables } = read(
      '2026-08-11,x,GPT-5,150.0,,,2025-08-07,',
      '2025-12-19,x,Gemini 3 Pro,153.99,151.5,159.36,2025-11-18,"United States of America,United Kingdom"',
    )
    expect(tables.map(({ date, rows }) => [date, rows])).toEqual([
      [
        '2025-12-19',
        [
          {
            label: 'Gemini 3 Pro',
            value: 153.99,
            low: 151.5,
            high: 159.36,
            released: '2025-11-18',
            country: 'United States of America,United Kingdom',
          },
        ],
      ],
      ['2026-08-11', [{ label: 'GPT-5', value: 150, released: '2025-08-07' }]],
    ])
  })

  it('keeps several values that one vintage prints under one name and date, and only sets aside the same row again', () => {
    const row = '2026-04-29,x,Qwen3-235B-A22B (Jul 2025),145.56,,,2025-07-25,China'
    const { counts, setAside } = read(row, '2026-04-29,x,Qwen3-235B-A22B (Jul 2025),139.06,,,2025-07-25,China', row)
    expect(counts).toMatchObject({ taken: 2, setAside: 1 })
    expect(setAside[0]).toMatchObject({
      line: 4,
      reason: 'a row with another model, release_date, eci is expected; line 2 has the same',
    })
  })

  it('sets a row with a bad vintage aside with the newest one, and half a row with the vintage it names', () => {
    const { tables } = read('2026-04-29,x,A,140,,,,', '2026-01-23,x,A,139,,,,', '29 April,x,B,140,,,,', '2026-01-23,x,C')
    const aside = tables.filter(({ table }) => table === 'set-aside')
    expect(aside).toMatchObject([
      { date: '2026-01-23', rows: [{ line: 5, field: 'row' }] },
      { date: '2026-04-29', rows: [{ line: 4, field: 'vintage_date', found: '29 April' }] },
    ])
  })

  it('stops at a missing column', () => {
    const text = `${header.replace('eci,', '')}\n`
    expect(() => epochEciVintages.read([{ path: 'epoch/eci-vintages/eci_vintages.csv', text }])).toThrow('column "eci" is missing')
  })
})
