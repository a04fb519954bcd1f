import type { SetAsideRow } from '@openfrontier/core/printed'
import type { SourceText } from '../adapter.ts'
import { parseCsv } from './parse-csv.ts'

/** A row by the names of its columns; an empty cell is an empty string. */
export interface CsvRecord {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** A row set aside, and as much of it as could be read. */
export interface SetAsideRecord {
  readonly row: SetAsideRow
  readonly cells: Readonly<Record<string, string>>
}

/** The columns an adapter knows of a file. */
export interface KnownColumns {
  /** Columns that must be there; a column may go by several names, the first of which its cells are then found under. */
  readonly required: readonly (readonly [string, ...string[]])[]
  /** Columns that may be there and are not taken. */
  readonly unread: readonly string[]
}

export interface Records {
  readonly records: readonly CsvRecord[]
  readonly setAside: readonly SetAsideRecord[]
  readonly notes: readonly string[]
}

const longestFound = 200

/** A row for the list of those set aside. */
export function setAsideRow(record: Omit<CsvRecord, 'cells'>, field: string, found: string, reason: string): SetAsideRow {
  return { file: record.file, line: record.line, field, found: found.slice(0, longestFound), reason }
}

/**
 * Reads a file row by row, by column name. Throws an `Error` when a required column is missing or stands there twice;
 * a row with too few or too many cells is set aside; a column never seen before is noted and ignored.
 */
export function readRecords(file: SourceText, known: KnownColumns): Records {
  const parsed = parseCsv(file)
  const [headerRow, ...rows] = parsed.rows
  const header = checkedHeader(file.path, headerRow?.cells ?? [], known)
  const records: CsvRecord[] = []
  const setAside: SetAsideRecord[] = parsed.broken.map(({ line, found, reason }) => ({
    row: setAsideRow({ file: file.path, line }, 'row', found, reason),
    cells: {},
  }))
  for (const { line, cells } of rows) {
    const record = { file: file.path, line, cells: byName(header, cells) }
    if (cells.length === header.length) records.push(record)
    else {
      const reason = `${header.length} cells are expected, there are ${cells.length}`
      setAside.push({ row: setAsideRow(record, 'row', cells.join(','), reason), cells: record.cells })
    }
  }
  const names = new Set([...known.required.map(([name]) => name), ...known.unread])
  const unexpected = header.filter((name) => name !== '' && !names.has(name))
  const notes = unexpected.length === 0 ? [] : [`${file.path}: columns not known so far, left out: ${unexpected.join(', ')}`]
  return { records, setAside, notes }
}

/** The header with each column under the first of its names. */
function checkedHeader(path: string, found: readonly string[], known: KnownColumns): readonly string[] {
  const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ') || 'nothing'
  const header = found.map((name) => known.required.find((names) => names.includes(name))?.[0] ?? name)
  const missing = known.required.filter(([name]) => !header.includes(name)).map((names) => names.join('" or "'))
  const twice = known.required.map(([name]) => name).filter((name) => header.indexOf(name) !== header.lastIndexOf(name))
  if (missing.length === 0 && twice.length === 0) return header
  const problem =
    missing.length > 0 ? `column ${list(missing)} is missing from the header` : `column ${list(twice)} stands more than once in the header`
  const expected = known.required.map((names) => names.join('" or "'))
  throw new Error(`${path}: ${problem}; found ${list(found)}; expected ${list(expected)}`)
}

function byName(header: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(cells.slice(0, header.length).map((cell, index) => [header[index] ?? '', cell]))
}
