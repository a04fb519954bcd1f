import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { recordingTerminal } from '../../test/fixture.ts'
import { print, toCsv } from './output.ts'

const rows = [
  { name: 'plain', value: 1.5, open: true },
  { name: 'with "quotes", commas\nand lines', value: undefined, open: false, note: 'only here' },
]

test('writes CSV that reads back, with a header and CR LF', async () => {
  const csv = await toCsv(rows)
  expect(csv.split('\r\n')[0]).toBe('name,value,open,note')
  expect(parse(csv, { columns: true })).toEqual([
    { name: 'plain', value: '1.5', open: 'true', note: '' },
    { name: 'with "quotes", commas\nand lines', value: '', open: 'false', note: 'only here' },
  ])
})

test('writes nothing but the form asked for', async () => {
  const answer = { json: () => ({ a: 1 }), rows: () => rows, text: () => 'words' }
  const printed = async (flags: { json?: boolean; csv?: boolean }) => {
    const terminal = recordingTerminal()
    await print(terminal, flags, answer)
    return terminal.written()
  }
  expect(JSON.parse(await printed({ json: true }))).toEqual({ a: 1 })
  expect(await printed({ csv: true })).toBe(await toCsv(rows))
  expect(await printed({})).toBe('words\n')
})
