import { describe, expect, it } from 'vitest'
import { lmarenaCatalog2025 } from './adapter.ts'

const header = 'snapshot_date,commit,style_control,category,model,rating,rating_q025,rating_q975'
const read = (rows: readonly string[], head = header) =>
  lmarenaCatalog2025.read([{ path: 'arena/official_catalog_2025.csv', text: [head, ...rows, ''].join('\r\n') }])

describe('the LMArena catalogue', () => {
  it('writes its categories in our spelling', () => {
    const { tables } = read(['2025-05-20,a,0,full,x,1446.0,1439.042,1454.477', '2025-05-20,a,1,hard_6,x,1400,1390,1410'])
    expect(tables[0]?.rows).toEqual([
      { styleControl: false, category: 'overall', label: 'x', value: 1446, low: 1439.042, high: 1454.477 },
      { styleControl: true, category: 'hard-prompts', label: 'x', value: 1400, low: 1390, high: 1410 },
    ])
  })

  it('keeps the last commit of a date and says how many rows it replaces', () => {
    const { tables, counts, notes, setAside } = read([
      '2025-02-12,8bf,0,full,x,1,0,2',
      '2025-02-12,8bf,0,full,y,1,0,2',
      '2025-02-12,a70,0,full,x,3,2,4',
      '2025-02-21,c47,0,full,x,5,4,6',
    ])
    expect(tables.map(({ date, rows }) => [date, rows.length])).toEqual([
      ['2025-02-12', 1],
      ['2025-02-21', 1],
    ])
    expect(tables[0]?.rows).toMatchObject([{ value: 3 }])
    expect(counts).toEqual({ read: 4, taken: 2, setAside: 0, superseded: 2 })
    expect(notes).toEqual(['2025-02-12: commit 8bf is replaced by a70, 2 rows superseded'])
    expect(setAside).toEqual([])
  })

  it('knows that the first two boards have style control in two categories, whatever they print', () => {
    const { tables } = read(['2025-02-05,a,0,full,x,1,0,2', '2025-02-05,a,0,coding,x,1,0,2', '2025-02-12,b,0,full,x,1,0,2'])
    expect(tables.flatMap(({ date, rows }) => rows.map((row) => [date, 'styleControl' in row && row.styleControl]))).toEqual([
      ['2025-02-05', true],
      ['2025-02-05', false],
      ['2025-02-12', false],
    ])
  })

  it('sets aside half a row, a wrong number, a category or flag it does not know, and a second row of a model', () => {
    const { setAside } = read([
      '2025-05-20,a,0,full,x,1,0,2',
      '2025-05-20,a,0,full',
      '2025-05-20,a,0,full,y,one,0,2',
      '2025-05-20,a,0,poetry,x,1,0,2',
      '2025-05-20,a,2,full,x,1,0,2',
      '2025-05-20,a,0,full,z,1,3,2',
      '2025-05-20,a,0,full,"x",2,0,2',
    ])
    expect(setAside.map(({ line, field, found }) => [line, field, found])).toEqual([
      [3, 'row', '2025-05-20,a,0,full'],
      [4, 'rating', 'one'],
      [5, 'category', 'poetry'],
      [6, 'style_control', '2'],
      [7, 'rating_q025', '3'],
      [8, 'row', 'false, overall, x'],
    ])
  })

  it('reads a name that is broken over two lines', () => {
    expect(read(['2025-05-20,a,0,full,"x\r\ny",1,0,2']).tables[0]?.rows).toMatchObject([{ label: 'x\ny' }])
  })

  it('stops at a missing column, the commit included', () => {
    expect(() => read(['2025-05-20,0,full,x,1,0,2'], header.replace('commit,', ''))).toThrow('column "commit" is missing')
  })

  it('stops when no row is sound', () => {
    expect(() => read(['2025-05-20,a,0,full,x,?,0,2'])).toThrow('arena/official_catalog_2025.csv: no row could be taken')
  })
})
