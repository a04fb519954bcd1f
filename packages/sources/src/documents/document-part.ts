import type { IsoDate } from '@openfrontier/core/entities'
import type { PrintedTableName } from '@openfrontier/core/printed'
import { type ReadPart, tablesByDate } from '../tables/assemble.ts'
import type { TableReader } from '../tables/columns.ts'
import { datedRows, takeRows } from '../tables/read-table.ts'
import type { DocumentRecords } from './read-document.ts'

/** Reads the records of documents into one table. Throws an `Error` naming `what` when no record at all is sound. */
export function documentPart<T extends PrintedTableName>(
  source: string,
  reader: TableReader<T>,
  date: IsoDate,
  what: string,
  documents: readonly DocumentRecords[],
): ReadPart {
  const { taken, setAside } = takeRows(
    reader,
    documents.flatMap(({ records }) => records),
  )
  const broken = documents.flatMap((document) => document.setAside)
  // Documents without one sound record are a changed format or a broken download: they must not empty what stands.
  if (taken.length === 0) {
    const first = [...broken.map(({ row }) => row), ...setAside.map(({ row }) => row)][0]
    const why = first === undefined ? 'it has no records' : `record ${first.line}, ${first.field}: ${first.reason}, found "${first.found}"`
    throw new Error(`${what}: no record could be taken; ${why}`)
  }
  return {
    tables: tablesByDate(source, reader.table, taken, date),
    setAside: [...datedRows(reader, broken), ...setAside].map(({ row }) => ({ row, date })),
    notes: [],
  }
}

/** Notes the fields of records that an adapter neither takes nor is known to leave out. */
export function newFields(what: string, values: Iterable<unknown>, known: readonly string[]): string[] {
  const names = new Set<string>()
  for (const value of values) {
    if (typeof value === 'object' && value !== null) for (const name of Object.keys(value)) names.add(name)
  }
  const found = [...names].filter((name) => !known.includes(name)).sort()
  return found.length === 0 ? [] : [`${what}: fields not known so far, left out: ${found.join(', ')}`]
}
