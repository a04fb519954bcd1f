import { describe, expect, it } from 'vitest'
import { lmarenaEloArchive } from './adapter.ts'

const read = (rows: readonly string[], header = ',gpt-4,koala-13b') =>
  lmarenaEloArchive.read([{ path: 'arena/elo_wide_2023-2025.csv', text: [header, ...rows, ''].join('\n') }])

describe('the archive of ratings by date', () => {
  it('has a row for each model that is on the board of a date, without style control', () => {
    const { tables, counts } = read(['20240629,1186.5,0.0', '20250227,1186.25,1010.5'])
    expect(tables).toMatchObject([
      { date: '2024-06-29', rows: [{ styleControl: false, category: 'overall', label: 'gpt-4', value: 1186.5 }] },
      { date: '2025-02-27', rows: [{ label: 'gpt-4' }, { label: 'koala-13b', value: 1010.5 }] },
    ])
    expect(counts).toEqual({ read: 3, taken: 3, setAside: 0, superseded: 0 })
  })

  it('keeps ratings updated battle by battle apart from those of the board', () => {
    expect(read(['20240626,1107.5,0.0']).tables).toMatchObject([{ rows: [{ category: 'overall-online-elo' }] }])
  })

  it('sets aside a date that does not exist, a cell that is no number and half a row', () => {
    const { setAside } = read(['20240629,1186,1010', '20240631,1,0.0', '20240701,x,1', '20240702,1'])
    expect(setAside.map(({ line, field, found }) => [line, field, found])).toEqual([
      [5, 'row', '20240702,1'],
      [3, 'date', '2024-06-31'],
      [4, 'rating', 'x'],
    ])
  })

  it('stops at another header', () => {
    expect(() => read(['20240629,1,2'], 'date,gpt-4,koala-13b')).toThrow('a first column without a name')
    expect(() => read(['20240629,1,2'], ',gpt-4,gpt-4')).toThrow('column "gpt-4" more than once')
  })

  it('stops when no cell is sound', () => {
    expect(() => read(['20240629,x,0.0'])).toThrow('arena/elo_wide_2023-2025.csv: no row could be taken')
  })
})
