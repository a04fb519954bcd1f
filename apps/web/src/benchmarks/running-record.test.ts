import { expect, test } from 'vitest'
import { runningRecord, type ScoreRow } from './benchmark-record.ts'

const row = (label: string, released: string | undefined, value: number) =>
  ({ result: { label, value }, countries: ['CN'], released }) as unknown as ScoreRow
const labels = (rows: readonly ScoreRow[], lower: boolean) => runningRecord(rows, lower).map(({ result }) => result.label)
const rows = [
  row('C', '2025-03-01', 0.5),
  row('A', '2025-01-01', 0.4),
  row('B', '2025-02-01', 0.3),
  row('D', '2025-03-01', 0.6),
  row('E', '2025-04', 0.9),
  row('F', undefined, 0.9),
]

test('a record is better than all before it, once a day, and dated to the day', () => {
  expect(labels(rows, false)).toEqual(['A', 'D'])
})

test('where lower is better, the record falls', () => {
  expect(labels(rows, true)).toEqual(['A', 'B'])
})
