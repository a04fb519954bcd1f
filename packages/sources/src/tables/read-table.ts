import { type IsoDate, isoDateSchema } from '@openfrontier/core/entities'
import { columnsOf, fromCells, type PrintedRow, type PrintedTableName, type SetAsideRow } from '@openfrontier/core/printed'
import type { SourceText } from '../adapter.ts'
import { type CsvRecord, readRecords, type SetAsideRecord, setAsideRow } from '../csv/read-records.ts'
import { columnName, knownColumns, sourceOf, type TableReader } from './columns.ts'
import { tableKeys } from './table-keys.ts'

/** A row of one of our tables and where it stood. `date` is there where the row itself says its snapshot. */
export interface TakenRow<T extends PrintedTableName> {
  readonly row: PrintedRow<T>
  readonly line: number
  readonly date?: IsoDate
}

export interface DatedSetAside {
  readonly row: SetAsideRow
  readonly date?: IsoDate
}

export interface ReadTable<T extends PrintedTableName> {
  readonly taken: readonly TakenRow<T>[]
  readonly setAside: readonly DatedSetAside[]
  readonly notes: readonly string[]
}

/** Reads one file into one table. Throws when the header is wrong or no row at all is sound. */
export function readTable<T extends PrintedTableName>(reader: TableReader<T>, file: SourceText): ReadTable<T> {
  const { records, setAside, notes } = readRecords(file, knownColumns(reader))
  const result = takeRows(reader, records)
  // A file without one sound row is a changed format or a broken download: it must not empty what stands.
  if (result.taken.length === 0) {
    const first = [...setAside.map(({ row }) => row), ...result.setAside.map(({ row }) => row)][0]
    const why = first === undefined ? 'it has no rows' : `line ${first.line}, ${first.field}: ${first.reason}, found "${first.found}"`
    throw new Error(`${file.path}: no row could be taken; ${why}`)
  }
  return { ...result, setAside: [...datedRows(reader, setAside), ...result.setAside], notes }
}

/** Gives rows set aside before they were read the date they belong to, where it can be told. */
export function datedRows<T extends PrintedTableName>(reader: TableReader<T>, setAside: readonly SetAsideRecord[]): DatedSetAside[] {
  return setAside.map(({ row, cells }) => dated({ row }, snapshotOf(reader, cells)))
}

/** Takes each record that is sound and not there already; sets the others aside with the first thing that is wrong. */
export function takeRows<T extends PrintedTableName>(reader: TableReader<T>, records: readonly CsvRecord[]): Omit<ReadTable<T>, 'notes'> {
  const taken: TakenRow<T>[] = []
  const setAside: DatedSetAside[] = []
  const lineOfKey = new Map<string, number>()
  const identity: readonly string[] = reader.identity ?? tableKeys[reader.table]
  for (const record of records) {
    const date = snapshotOf(reader, record.cells)
    const result = takeRow(reader, record, date)
    if (result.kind === 'set-aside') {
      setAside.push(dated({ row: result.row }, date))
      continue
    }
    const values: Readonly<Record<string, unknown>> = { ...result.row }
    const key = identity.map((field) => values[field])
    const text = JSON.stringify([date, ...key])
    const first = lineOfKey.get(text)
    if (first === undefined) {
      lineOfKey.set(text, record.line)
      taken.push(dated({ row: result.row, line: record.line }, date))
    } else {
      const names = identity.map((field) => columnName(reader, field)).join(', ')
      const reason = `a row with another ${names} is expected; line ${first} has the same`
      setAside.push(dated({ row: setAsideRow(record, 'row', key.join(', '), reason) }, date))
    }
  }
  return { taken, setAside }
}

type Outcome<T extends PrintedTableName> =
  | { readonly kind: 'taken'; readonly row: PrintedRow<T> }
  | { readonly kind: 'set-aside'; readonly row: SetAsideRow }

function takeRow<T extends PrintedTableName>(reader: TableReader<T>, record: CsvRecord, date: IsoDate | undefined): Outcome<T> {
  const aside = (field: string, found: string, reason: string): Outcome<T> => ({
    kind: 'set-aside',
    row: setAsideRow(record, field, found, reason),
  })
  if (reader.snapshotDate !== undefined && date === undefined) {
    return aside(reader.snapshotDate, record.cells[reader.snapshotDate] ?? '', 'a day that exists is expected, as YYYY-MM-DD')
  }
  const fields = columnsOf(reader.table)
  const cells: string[] = []
  for (const field of fields) {
    const cell = cellOf(reader, field, record)
    if (typeof cell !== 'string') return aside(columnName(reader, field), cell.found, cell.reason)
    cells.push(cell)
  }
  const decoded = fromCells(reader.table, fields, cells)
  if (decoded.kind === 'problems') {
    const [problem] = decoded.problems
    const field = problem?.field ?? 'row'
    return aside(columnName(reader, field), problem?.found ?? '', problem?.reason ?? 'a sound row is expected')
  }
  const values: Readonly<Record<string, unknown>> = { ...decoded.row }
  const { low, high } = values
  if ((low === undefined) !== (high === undefined)) {
    return aside(columnName(reader, low === undefined ? 'low' : 'high'), '', 'both ends of the interval are expected, or neither')
  }
  if (typeof low === 'number' && typeof high === 'number' && low > high) {
    return aside(columnName(reader, 'low'), String(low), `a lower end not above the upper end ${high} is expected`)
  }
  return { kind: 'taken', row: decoded.row }
}

function cellOf<T extends PrintedTableName>(
  reader: TableReader<T>,
  field: string,
  record: CsvRecord,
): string | { found: string; reason: string } {
  const source = sourceOf(reader, field)
  if (source === undefined) return ''
  if (typeof source === 'string') return record.cells[source] ?? ''
  if ('always' in source) return source.always
  if ('derive' in source) return source.derive(record.cells)
  const found = record.cells[source.from] ?? ''
  if (found === '') return ''
  if ('rewrite' in source) return source.rewrite(found)
  const word = Object.hasOwn(source.words, found) ? source.words[found] : undefined
  return word ?? { found, reason: `one of ${Object.keys(source.words).join(', ')} is expected` }
}

function snapshotOf<T extends PrintedTableName>(reader: TableReader<T>, cells: Readonly<Record<string, string>>): IsoDate | undefined {
  if (reader.snapshotDate === undefined) return undefined
  return isoDateSchema.safeParse(cells[reader.snapshotDate]).data
}

function dated<V extends object>(value: V, date: IsoDate | undefined): V & { readonly date?: IsoDate } {
  return date === undefined ? value : { ...value, date }
}
