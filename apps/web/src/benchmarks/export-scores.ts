import * as z from 'zod'
import type { OpenedExport } from '../exports/export-file.ts'
import { openObservatory } from '../observatory.ts'
import { type RawQuery, readQuery } from '../query/read-query.ts'
import { benchmarkRecord } from './benchmark-record.ts'
import { resultsOf } from './results-table.ts'

const expected = 'the id of a benchmark, like “gpqa-diamond”'
const querySchema = z.object({ benchmark: z.string({ error: expected }) })

/** Every score of one benchmark, as its page prints them. */
export async function exportScores(raw: RawQuery): Promise<OpenedExport> {
  const reading = readQuery(querySchema, raw)
  if (reading.kind === 'wrong') return reading
  const { benchmark } = reading.value
  const record = benchmarkRecord(await openObservatory(), benchmark)
  if (record === undefined) return { kind: 'wrong', problems: [{ field: 'benchmark', found: benchmark, expected }] }
  const { columns, rows } = resultsOf(record)
  const names = columns.map(({ name }) => name)
  return {
    kind: 'export',
    content: {
      columns: names,
      rows: rows.map((row) => Object.fromEntries(row.map(({ text, value }, place) => [names[place] ?? '', value ?? text]))),
    },
  }
}
