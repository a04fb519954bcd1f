import { describe, expect, it } from 'vitest'
import { encodeTable } from './encode-table.ts'
import { decodeTable } from './table.ts'

const missing = { missing: 'not-published' }
const records = [
  { id: 'a', n: 1, mixed: 2, flag: true, interval: { low: 1, high: 2 }, labs: ['x'], optional: 'here', odd: ['a'] },
  { id: 'b', n: 2, mixed: missing, flag: false, interval: missing, labs: ['x'], odd: { b: 1 } },
  { id: 'c', n: 3, mixed: missing, flag: true, interval: { low: 3, high: 4 }, labs: missing, odd: 'c' },
  { id: 'd', n: 4, mixed: 0, flag: true, labs: missing, interval: { high: 6, low: 5 }, odd: '["a"]' },
].map((record) => ({ ...record, board: 'one' }))

const through = (list: readonly object[]) => decodeTable(JSON.parse(JSON.stringify(encodeTable(list))))

describe('a table of records', () => {
  it('gives back the records it was made of, as JSON', () => {
    expect(through(records)).toEqual(records)
    expect(through([])).toEqual([])
    expect(through([{ only: { missing: 'unknown' } }])).toEqual([{ only: { missing: 'unknown' } }])
  })

  it('shares one object among equal missing values', () => {
    const [, second, third] = through(records)
    expect(second?.mixed).toBe(third?.mixed)
  })

  it('chooses the form of a column by its values', () => {
    const forms = encodeTable(records).columns.map(({ name, as }) => [name, as])
    expect(Object.fromEntries(forms)).toEqual({
      board: 'same',
      flag: 'value',
      id: 'value',
      interval: 'fields',
      labs: 'pooled',
      mixed: 'number',
      n: 'value',
      odd: 'value',
      optional: 'value',
    })
  })

  it('is the same whatever the order of the fields', () => {
    const turned = records.map((record) => Object.fromEntries(Object.entries(record).reverse()))
    expect(encodeTable(turned).columns.map(({ name }) => name)).toEqual(encodeTable(records).columns.map(({ name }) => name))
  })
})
