import type { IsoDate } from '@openfrontier/core/entities'
import type { PrintedRow, PrintedTableName } from '@openfrontier/core/printed'
import type { PrintedTable, ReadResult } from '../adapter.ts'
import type { DatedSetAside, TakenRow } from './read-table.ts'

/** One part of a publication, read: the rows of one table, of one date or of as many as the rows say. */
export interface ReadPart {
  readonly tables: readonly PrintedTable[]
  readonly setAside: readonly DatedSetAside[]
  readonly notes: readonly string[]
  readonly superseded?: number
}

/** The rows as tables, one a date, in order of date. `date` is for rows that do not say their own. */
export function tablesByDate<T extends PrintedTableName>(
  source: string,
  table: T,
  taken: readonly TakenRow<T>[],
  date?: IsoDate,
): PrintedTable[] {
  const rowsOf = new Map<IsoDate, PrintedRow<T>[]>()
  for (const { row, date: own } of taken) {
    const day = own ?? date
    if (day === undefined) throw new Error(`${source}: a row of ${table} has no snapshot date`)
    const rows = rowsOf.get(day)
    if (rows === undefined) rowsOf.set(day, [row])
    else rows.push(row)
  }
  return [...rowsOf.keys()].sort().map((day) => ({ source, date: day, table, rows: rowsOf.get(day) ?? [] }))
}

/**
 * Puts the parts of a publication together and counts. A row set aside whose date cannot be told goes with the newest
 * snapshot, so that none is lost. Throws an `Error` naming `file` where no row at all is sound.
 */
export function assemble(source: string, parts: readonly ReadPart[], file = source): ReadResult {
  const tables = parts.flatMap((part) => part.tables)
  const newest = tables
    .map((table) => table.date)
    .sort()
    .at(-1)
  const setAside = parts.flatMap((part) => part.setAside)
  if (newest === undefined) {
    const [first] = setAside
    const why = first === undefined ? 'there are none' : `line ${first.row.line}, ${first.row.field}: ${first.row.reason}`
    throw new Error(`${file}: no row could be taken; ${why}`)
  }
  const asideTables = tablesByDate(
    source,
    'set-aside',
    setAside.map(({ row, date }) => ({ row, line: row.line, date: date ?? newest })),
  )
  const taken = tables.reduce((sum, table) => sum + table.rows.length, 0)
  const superseded = parts.reduce((sum, part) => sum + (part.superseded ?? 0), 0)
  return {
    tables: [...tables, ...asideTables],
    setAside: setAside.map(({ row }) => row),
    counts: { read: taken + setAside.length + superseded, taken, setAside: setAside.length, superseded },
    notes: parts.flatMap((part) => part.notes),
  }
}
