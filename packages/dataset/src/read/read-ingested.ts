import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type IsoDate, isoDateSchema, type SourceId, sourceIdSchema } from '@openfrontier/core/entities'
import { fromCells, type PrintedRow, type PrintedTableName, printedTables } from '@openfrontier/core/printed'
import { parse } from 'csv-parse/sync'
import { type Problem, show } from '../problem.ts'
import { listFiles } from './list-files.ts'

/** One table as one publication printed it on one date. */
export interface IngestedTable<T extends PrintedTableName> {
  readonly source: SourceId
  /** Date of the copy: what its rows say was known since then. */
  readonly date: IsoDate
  /** Path below the dataset's folder. */
  readonly file: string
  readonly rows: readonly PrintedRow<T>[]
}

/** All ingested tables by name, each list ordered by source and date. */
export type Ingested = { readonly [T in PrintedTableName]: readonly IngestedTable<T>[] }

export interface IngestedReading {
  readonly ingested: Ingested
  readonly problems: readonly Problem[]
}

type Found = { [T in PrintedTableName]: IngestedTable<T>[] }

/** No tables. */
export function emptyIngested(): Found {
  const tables = Object.keys(printedTables) as readonly PrintedTableName[]
  return Object.fromEntries(tables.map((name) => [name, []])) as unknown as Found
}

/** Reads every table below an `ingested` folder, `<source>/<date>/<table>.csv`. Rows that do not fit are left out and reported. */
export async function readIngested(folder: string): Promise<IngestedReading> {
  return parseIngested(await readTexts(folder))
}

/** The text of every file below a folder, by path. */
export async function readTexts(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const path of await listFiles(folder)) texts.set(path, await readFile(join(folder, path), 'utf8'))
  return texts
}

/** Reads tables given as text by their path, `<source>/<date>/<table>.csv`. Rows that do not fit are left out and reported. */
export function parseIngested(texts: ReadonlyMap<string, string>): IngestedReading {
  const ingested = emptyIngested()
  const problems: Problem[] = []
  for (const [path, text] of [...texts].sort(([x], [y]) => (x < y ? -1 : 1))) {
    const file = `ingested/${path}`
    const place = placeOf(path)
    if (place === undefined) {
      const expected = `<source>/<date>/<table>.csv with one of the tables ${Object.keys(printedTables).join(', ')}`
      problems.push({ file, record: '', field: 'file', found: 'another path', expected })
      continue
    }
    readTable(ingested, place, file, text, problems)
  }
  return { ingested, problems }
}

interface Place<T extends PrintedTableName> {
  readonly source: SourceId
  readonly date: IsoDate
  readonly table: T
}

function placeOf(path: string): Place<PrintedTableName> | undefined {
  const [folder, day, name, ...more] = path.split('/')
  const source = sourceIdSchema.safeParse(folder)
  const date = isoDateSchema.safeParse(day)
  const table = name?.replace(/\.csv$/, '')
  if (!source.success || !date.success || more.length > 0 || table === name || !isTable(table)) return undefined
  return { source: source.data, date: date.data, table }
}

function isTable(name: string | undefined): name is PrintedTableName {
  return name !== undefined && Object.hasOwn(printedTables, name)
}

function readTable<T extends PrintedTableName>(
  ingested: Found,
  { source, date, table }: Place<T>,
  file: string,
  text: string,
  problems: Problem[],
): void {
  let lines: string[][]
  try {
    lines = parse(text, { relax_column_count: true })
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    problems.push({ file, record: '', field: 'file', found, expected: 'well-formed CSV' })
    return
  }
  const header = lines[0] ?? []
  const rows: PrintedRow<T>[] = []
  for (const [index, cells] of lines.slice(1).entries()) {
    const decoded = fromCells(table, header, cells)
    if (decoded.kind === 'row') rows.push(decoded.row)
    else {
      const record = `row ${index + 1}`
      problems.push(...decoded.problems.map(({ field, found, reason }) => ({ file, record, field, found: show(found), expected: reason })))
    }
  }
  ingested[table].push({ source, date, file, rows })
}
