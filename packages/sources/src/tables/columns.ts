import type { PrintedRow, PrintedTableName } from '@openfrontier/core/printed'
import type { KnownColumns } from '../csv/read-records.ts'
import type { FieldOf } from './table-keys.ts'

/** The column of a publication that one of our fields is taken from. */
export type ColumnSource =
  | string
  /** The publication's words for ours; any other word sets the row aside. */
  | { readonly from: string; readonly words: Readonly<Record<string, string>> }
  | { readonly from: string; readonly rewrite: (cell: string) => string }
  /** From several columns, which `alsoNeeded` names. Gives the text of the cell; an empty text is no value. */
  | { readonly derive: (cells: Readonly<Record<string, string>>) => string }
  /** The same for every row of the file. */
  | { readonly always: string }

/** How the rows of one file become rows of one table. */
export interface TableReader<T extends PrintedTableName> {
  readonly table: T
  /** A source for each field the publication has; a field that is left out has no value. */
  readonly columns: { readonly [F in keyof PrintedRow<T>]: ColumnSource }
  /** Columns the publication is known to have and that are not taken. */
  readonly unread: readonly string[]
  /** Column with the snapshot date of each row, where a file holds several snapshots. */
  readonly snapshotDate?: string
  /** Columns needed beside those of the fields. */
  readonly alsoNeeded?: readonly string[]
  /** Other names under which a column is known: those of the live format. */
  readonly otherNames?: Readonly<Record<string, readonly string[]>>
  /** What no two rows of a snapshot may share, where it is less than the key of the table. */
  readonly identity?: readonly FieldOf<T>[]
}

export function sourceOf<T extends PrintedTableName>(reader: TableReader<T>, field: string): ColumnSource | undefined {
  const columns: Readonly<Record<string, ColumnSource | undefined>> = { ...reader.columns }
  return columns[field]
}

/** The name of the publication's column behind a field: what a person looks for in the file. */
export function columnName<T extends PrintedTableName>(reader: TableReader<T>, field: string): string {
  const source = sourceOf(reader, field)
  if (source === undefined || (typeof source !== 'string' && !('from' in source))) return field
  return typeof source === 'string' ? source : source.from
}

/** The columns a reader knows of its file. */
export function knownColumns<T extends PrintedTableName>(reader: TableReader<T>): KnownColumns {
  const sources = Object.values<ColumnSource>({ ...reader.columns })
  const taken = sources.flatMap((source) => (typeof source === 'string' ? [source] : 'from' in source ? [source.from] : []))
  const dated = reader.snapshotDate === undefined ? [] : [reader.snapshotDate]
  const names = new Set([...dated, ...taken, ...(reader.alsoNeeded ?? [])])
  return {
    required: [...names].map((name) => [name, ...(reader.otherNames?.[name] ?? [])] as const),
    unread: reader.unread,
  }
}
