import { fromCells, type PrintedTableName } from '@openfrontier/core/printed'
import { parse } from 'csv-parse/sync'
import type { PrintedTable } from '../adapter.ts'
import { tableKeys } from '../tables/table-keys.ts'

/** A change between two copies of a table that a person should look at before it is taken. */
export interface Suspicion {
  readonly table: string
  readonly what: string
}

/** A copy may have this share of the rows of the last one at least, and so many times as many at most. */
const leastShareOfRows = 0.7
const mostTimesRows = 3
/** This share of the subjects of the last copy has to be there still. */
const leastShareKept = 0.6
/** Where numbers of both copies stand at the same subject, their middle ratio lies between these. */
const middleRatio = [0.2, 5] as const
/** Below so many rows in common nothing is said. */
const fewestCompared = 10

/** Compares the newest copy of each table with the last one, given as text. Rows by day are compared by subject, not by day. */
export function suspicionsOf(tables: readonly PrintedTable[], last: (table: PrintedTableName) => string | undefined): Suspicion[] {
  const newest = new Map<PrintedTableName, PrintedTable>()
  for (const table of tables) {
    const other = newest.get(table.table)
    if (table.table !== 'set-aside' && (other === undefined || other.date <= table.date)) newest.set(table.table, merged(table, other))
  }
  return [...newest.values()].flatMap(({ table, rows }) => {
    const before = last(table)
    return before === undefined ? [] : compareRows(table, rowsOf(table, before), rows).map((what) => ({ table, what }))
  })
}

/** Several files of one publication may fill one table. */
function merged(table: PrintedTable, other: PrintedTable | undefined): PrintedTable {
  return other !== undefined && other.date === table.date ? { ...table, rows: [...other.rows, ...table.rows] } : table
}

function rowsOf(table: PrintedTableName, text: string): object[] {
  const [header = [], ...lines]: string[][] = parse(text, { relax_column_count: true })
  return lines.flatMap((cells) => {
    const decoded = fromCells(table, header, cells)
    return decoded.kind === 'row' ? [decoded.row] : []
  })
}

function compareRows(table: PrintedTableName, before: readonly object[], after: readonly object[]): string[] {
  const found: string[] = []
  // One of an older form, which cannot be read any more, says nothing about the new one.
  if (before.length === 0) return found
  if (after.length < leastShareOfRows * before.length || after.length > mostTimesRows * Math.max(before.length, fewestCompared)) {
    found.push(`${after.length} rows, the last copy has ${before.length}`)
  }
  const [old, fresh] = [bySubject(table, before), bySubject(table, after)]
  const kept = [...old.keys()].filter((key) => fresh.has(key))
  if (old.size >= fewestCompared && kept.length < leastShareKept * old.size) {
    found.push(`${old.size - kept.length} of the ${old.size} subjects of the last copy are gone`)
  }
  for (const [field, ratio] of middleRatios(kept.map((key) => [old.get(key) ?? {}, fresh.get(key) ?? {}]))) {
    const [low, high] = middleRatio
    if (ratio < low || ratio > high)
      found.push(`"${field}" is now ${ratio.toPrecision(2)} times what it was, in the middle row of those in both copies`)
  }
  return found
}

/** Rows by their key without what says when; of several the last. */
function bySubject(table: PrintedTableName, rows: readonly object[]): Map<string, object> {
  const days: readonly string[] = ['from', 'to', 'date', 'released', 'value']
  const fields = tableKeys[table].filter((field) => !days.includes(field))
  return new Map(rows.map((row) => [JSON.stringify(fields.map((field) => Reflect.get(row, field))), row]))
}

function middleRatios(pairs: readonly (readonly [object, object])[]): [string, number][] {
  const ratios = new Map<string, number[]>()
  for (const [before, after] of pairs) {
    for (const [field, value] of Object.entries(after)) {
      const was: unknown = Reflect.get(before, field)
      if (typeof value === 'number' && typeof was === 'number' && was > 0 && value > 0) {
        const list = ratios.get(field) ?? []
        ratios.set(field, list)
        list.push(value / was)
      }
    }
  }
  return [...ratios].flatMap(([field, list]) => {
    const middle = list.sort((x, y) => x - y)[list.length >> 1]
    return middle === undefined || list.length < fewestCompared ? [] : [[field, middle]]
  })
}
