import { parse } from 'yaml'
import type * as z from 'zod'
import type { SourceText } from '../adapter.ts'
import { setAsideRow } from '../csv/read-records.ts'
import { type CellValue, type DocumentRecords, documentRecords } from './read-document.ts'

/**
 * The record that a YAML file holds, as rows; scalars stay text as printed, so that `1.0` is not `1`. Where a publication has a
 * file for each of its records, a file that is no YAML costs that record only: it is named and set aside.
 */
export function yamlDocument<T>(
  file: SourceText,
  schema: z.ZodType<T>,
  rowsOf: (item: T) => readonly Readonly<Record<string, CellValue>>[],
): DocumentRecords {
  try {
    return documentRecords(file, [{ position: 1, value: parse(file.text, { schema: 'failsafe' }) }], schema, rowsOf)
  } catch (error) {
    const found = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { records: [], setAside: [{ row: setAsideRow({ file: file.path, line: 1 }, 'row', found, 'YAML is expected'), cells: {} }] }
  }
}
