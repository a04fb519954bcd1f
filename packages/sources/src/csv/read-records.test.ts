import { describe, expect, it } from 'vitest'
import { readRecords } from './read-records.ts'

const known = { required: [['name'], ['day', 'live_day']], unread: ['rank'] } as const
const read = (text: string) => readRecords({ path: 'x/a.csv', text }, known)

describe('reading records', () => {
  it('stops at a missing column and names the file, the column, what was found and what was expected', () => {
    expect(() => read('naem,rank,day\nx,1,2026-01-01\n')).toThrow(
      'x/a.csv: column "name" is missing from the header; found "naem", "rank", "day"; expected "name", "day" or "live_day"',
    )
  })

  it('stops at an empty file', () => {
    expect(() => read('')).toThrow('x/a.csv: column "name", "day" or "live_day" is missing from the header; found nothing')
  })

  it('stops when a column stands there twice, because either could be meant', () => {
    expect(() => read('name,day,name\na,b,c\n')).toThrow('column "name" stands more than once')
  })

  it('finds a column under its other name', () => {
    expect(read('live_day,name\n2026-01-01,x\n').records[0]?.cells).toEqual({ day: '2026-01-01', name: 'x' })
  })

  it('notes a column it has never seen, but not one it knows and leaves out', () => {
    expect(read('name,day,rank,colour\nx,y,1,red\n').notes).toEqual(['x/a.csv: columns not known so far, left out: colour'])
  })

  it('sets aside half a row and a row too long, with what could be read of them', () => {
    const { records, setAside } = read('name,day,rank\nx\ny,2026-01-01,1\nz,2026-01-02,3,4\n')
    expect(records).toHaveLength(1)
    expect(setAside).toEqual([
      {
        row: { file: 'x/a.csv', line: 2, field: 'row', found: 'x', reason: '3 cells are expected, there are 1' },
        cells: { name: 'x' },
      },
      {
        row: { file: 'x/a.csv', line: 4, field: 'row', found: 'z,2026-01-02,3,4', reason: '3 cells are expected, there are 4' },
        cells: { name: 'z', day: '2026-01-02', rank: '3' },
      },
    ])
  })

  it('cuts what it found to 200 characters', () => {
    expect(read(`name,day\n${'x'.repeat(300)}\n`).setAside[0]?.row.found).toHaveLength(200)
  })
})
