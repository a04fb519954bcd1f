import { expect, test } from 'vitest'
import { tableAsCsv } from './figure-file.ts'

test('a table as CSV has the bare values, quotes what needs it and lets no spreadsheet take a text for a formula', () => {
  const csv = tableAsCsv({
    columns: [{ name: 'Model' }, { name: 'Value', number: true }],
    rows: [
      [{ text: 'One, or "two"' }, { text: '44 %', value: 0.4429 }],
      [{ text: '=SUM(A1)' }, { text: '−3.0', value: -3 }],
    ],
  })
  expect(csv).toBe('Model,Value\r\n"One, or ""two""",0.4429\r\n\'=SUM(A1),-3\r\n')
})
