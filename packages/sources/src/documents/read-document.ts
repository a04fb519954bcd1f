import type * as z from 'zod'
import type { SourceText } from '../adapter.ts'
import { type CsvRecord, type SetAsideRecord, setAsideRow } from '../csv/read-records.ts'

/** What a cell of a row may be made of. `undefined` and `null` are an empty cell. */
export type CellValue = string | number | boolean | null | undefined

/** The value of a JSON file. Throws an `Error` that names the file. */
export function parseJson(file: SourceText): unknown {
  try {
    return JSON.parse(file.text)
  } catch (error) {
    throw new Error(`${file.path}: JSON is expected; ${messageOf(error)}`)
  }
}

/** One record of a document and its place in it, counted from 1. */
export interface DocumentItem {
  readonly position: number
  readonly value: unknown
}

export interface DocumentRecords {
  readonly records: readonly CsvRecord[]
  readonly setAside: readonly SetAsideRecord[]
}

/**
 * Records of a document as rows, which a `TableReader` then reads like those of a table; `line` is the record's place.
 * A record that does not fit the schema is set aside with the first thing that is wrong. One record may give several rows.
 */
export function documentRecords<T>(
  file: SourceText,
  items: Iterable<DocumentItem>,
  schema: z.ZodType<T>,
  rowsOf: (item: T) => readonly Readonly<Record<string, CellValue>>[],
): DocumentRecords {
  const records: CsvRecord[] = []
  const setAside: SetAsideRecord[] = []
  for (const { position, value } of items) {
    const place = { file: file.path, line: position }
    const parsed = schema.safeParse(value)
    if (parsed.success) {
      for (const row of rowsOf(parsed.data)) records.push({ ...place, cells: toCells(row) })
      continue
    }
    const [issue] = parsed.error.issues
    const path = issue?.path ?? []
    const found = JSON.stringify(valueAt(value, path)) ?? 'nothing'
    setAside.push({ row: setAsideRow(place, path.join('.') || 'row', found, issue?.message ?? 'another record is expected'), cells: {} })
  }
  return { records, setAside }
}

function toCells(row: Readonly<Record<string, CellValue>>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === undefined || value === null ? '' : String(value)]))
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
}
