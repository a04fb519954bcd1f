import { describe, expect, it } from 'vitest'
import { columnsOf, fromCells, strictNumber, toCells } from './codec.ts'
import type { PrintedRow } from './tables.ts'

const header = columnsOf('ratings')
const rating: PrintedRow<'ratings'> = {
  styleControl: false,
  category: 'overall',
  label: 'claude, "3"',
  value: 1400.5,
  low: 1390,
  high: 1410.25,
  votes: 12,
}

describe('the codec of printed tables', () => {
  it('prints the columns in the order of the schema', () => {
    expect(columnsOf('organization-regions')).toEqual(['organization', 'region', 'note'])
  })

  it('reads back what it wrote', () => {
    const cells = toCells('ratings', rating)
    expect(cells).toEqual(['false', 'overall', 'claude, "3"', '1400.5', '1390', '1410.25', '', '12', '', ''])
    expect(fromCells('ratings', header, cells)).toEqual({ kind: 'row', row: rating })
  })

  it('writes numbers in the shortest form that reads back as the same number', () => {
    const cells = toCells('benchmark-difficulties', { benchmark: 'b', difficulty: 0.1 + 0.2, slope: 4.42e24, anchor: true })
    expect(cells).toEqual(['b', '0.30000000000000004', '4.42e+24', '', 'true'])
  })

  it('reads columns in any order', () => {
    const decoded = fromCells('organization-regions', ['note', 'region', 'organization'], ['', 'us', 'openai'])
    expect(decoded).toEqual({ kind: 'row', row: { organization: 'openai', region: 'us' } })
  })

  it('names the column, what stood there and what was expected', () => {
    const cells = ['perhaps', 'overall', 'x', '12abc', '', '', '', '', '', '']
    expect(fromCells('ratings', header, cells)).toEqual({
      kind: 'problems',
      problems: [
        { field: 'styleControl', found: 'perhaps', reason: 'true or false is expected' },
        { field: 'value', found: '12abc', reason: 'a number is expected' },
      ],
    })
  })

  it('says that a cell is empty where a value is expected, for text and numbers alike', () => {
    const reason = 'the cell is empty, a value is expected'
    const text = fromCells('ratings', header, ['true', '', 'x', '1', '', '', '', '', '', ''])
    const number = fromCells('ratings', header, ['true', 'overall', 'x', '', '', '', '', '', '', ''])
    expect(text).toEqual({ kind: 'problems', problems: [{ field: 'category', found: '', reason }] })
    expect(number).toEqual({ kind: 'problems', problems: [{ field: 'value', found: '', reason }] })
  })

  it('holds values to the limits of the schema', () => {
    const decoded = fromCells('ratings', header, ['true', 'overall', 'x', '1', '', '', '', '2.5', '', ''])
    expect(decoded).toMatchObject({ kind: 'problems', problems: [{ field: 'votes', found: '2.5' }] })
  })

  it('refuses a header that lacks a column or has a foreign one, and a row of another length', () => {
    const decoded = fromCells('organization-regions', ['organization', 'area', 'note'], ['a', 'b'])
    expect(decoded).toMatchObject({ problems: [{ field: 'region' }, { field: 'area' }, { field: 'row' }] })
  })

  it('keeps an empty text where the schema allows one', () => {
    const row = { file: 'a.csv', line: 3, field: 'row', found: '', reason: 'half a row' }
    const cells = toCells('set-aside', row)
    expect(fromCells('set-aside', columnsOf('set-aside'), cells)).toEqual({ kind: 'row', row })
  })

  it('does not write a number that is not finite', () => {
    expect(() => toCells('ratings', { ...rating, value: Number.NaN })).toThrow(RangeError)
  })
})

describe('a strict number', () => {
  it.each([['1'], ['-1.5'], ['.5'], ['4.42e+24'], ['1786.0'], ['+3']])('takes %s', (text) => {
    expect(strictNumber(text)).toBe(Number(text))
  })
  it.each([['12abc'], [''], [' 1'], ['0x10'], ['1,000'], ['NaN'], ['Infinity'], ['1e999'], ['-']])('refuses "%s"', (text) => {
    expect(strictNumber(text)).toBeUndefined()
  })
})
