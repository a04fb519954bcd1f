import type { IsoDate, Maybe } from '@openfrontier/core/entities'
import type { PrintedRow, PrintedTableName, SetAsideRow } from '@openfrontier/core/printed'

/** One file of a publication. */
export interface SourceFile {
  readonly name: string
  /**
   * Path within a folder of source files. The segment `{date}` stands for one folder a snapshot; `*` in a segment stands
   * for any characters, where a publication has a file for each of its records.
   */
  readonly path: string
  /** Where the publisher offers it, or, where nothing can be downloaded in this form, where a reader finds it. */
  readonly address: string
  /** `download`: the address serves this very file. `convert`: the same rows in another format. `none`: a page to read. */
  readonly refresh: 'download' | 'convert' | 'none'
  /** Encoding of the text where it is not UTF-8. */
  readonly encoding?: 'macintosh'
  /** The publication can be read without it: another of its files holds the same kind of rows. */
  readonly optional?: boolean
}

/** The text of a file, under its path within the folder of source files. */
export interface SourceText {
  readonly path: string
  readonly text: string
}

/** Rows taken for one table of one snapshot. */
export interface PrintedTable<T extends PrintedTableName = PrintedTableName> {
  readonly source: string
  readonly date: IsoDate
  readonly table: T
  readonly rows: readonly PrintedRow<T>[]
}

/** What became of the rows: `read = taken + setAside + superseded`. */
export interface RowCounts {
  readonly read: number
  readonly taken: number
  readonly setAside: number
  /** Sound rows that a later commit of the same date replaces. */
  readonly superseded: number
}

export interface ReadResult {
  /** The tables by date and name; the rows set aside are among them, under the date they belong to. */
  readonly tables: readonly PrintedTable[]
  /** All rows set aside, in the order met. */
  readonly setAside: readonly SetAsideRow[]
  readonly counts: RowCounts
  /** What a person should know: columns never seen before, rows superseded. */
  readonly notes: readonly string[]
}

export interface ReadOptions {
  /** Snapshot date, for a publication whose files do not say it. */
  readonly date?: IsoDate
}

/** How one publication is read. */
export interface Adapter {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** SPDX id. */
  readonly license: Maybe<string>
  readonly files: readonly SourceFile[]
  /**
   * Takes the text of the files and gives tables. Pure. A bad row is set aside; a file whose header lacks a column, that
   * is missing, or that has no sound row at all throws an `Error` naming the file.
   */
  readonly read: (files: readonly SourceText[], options?: ReadOptions) => ReadResult
}
