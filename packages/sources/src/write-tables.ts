import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { columnsOf, type PrintedTableName, toCells } from '@openfrontier/core/printed'
import type { PrintedTable } from './adapter.ts'
import { formatCsvLine } from './csv/format-csv.ts'
import { exists, swapFolders } from './swap-folders.ts'
import { sortedByKey } from './tables/table-keys.ts'

/** What a run changed, as paths below the folder written to. */
export interface WriteReport {
  readonly written: readonly string[]
  readonly unchanged: readonly string[]
}

type Folder = ReadonlyMap<string, string>

/** A table as the text of its file: sorted by key, every column, line feeds. */
export function formatTable<T extends PrintedTableName>(table: T, rows: PrintedTable<T>['rows']): string {
  const lines = sortedByKey(table, rows).map((row) => formatCsvLine(toCells(table, row)))
  return formatCsvLine(columnsOf(table)) + lines.join('')
}

/**
 * Writes the tables of one source as `<to>/<source>/<date>/<table>.csv`. The folder of a date is replaced as a whole and
 * only where a byte differs; dates the source no longer has stay, they are history. If anything fails, everything is
 * as it was.
 */
export async function writeTables(to: string, source: string, tables: readonly PrintedTable[]): Promise<WriteReport> {
  const folders = foldersOf(source, tables)
  // Beside the folders it fills: a rename is only atomic within one file system.
  const staging = join(to, `.staging-${source}`)
  await recover(staging, join(to, source))
  const written: string[] = []
  const unchanged: string[] = []
  const changedDates: string[] = []
  try {
    for (const [date, folder] of folders) {
      const same = await isSame(join(to, source, date), folder)
      const paths = [...folder.keys()].map((name) => `${source}/${date}/${name}`)
      ;(same ? unchanged : written).push(...paths)
      if (same) continue
      changedDates.push(date)
      for (const [name, text] of folder) await writeWithFolder(join(staging, 'next', date, name), text)
    }
    await swapFolders(
      changedDates.map((date) => ({
        staged: join(staging, 'next', date),
        target: join(to, source, date),
        previous: join(staging, 'previous', date),
      })),
    )
  } finally {
    await recover(staging, join(to, source))
  }
  return { written, unchanged }
}

/** The tables of one source as text by `<source>/<date>/<table>.csv`. */
export function tableTexts(source: string, tables: readonly PrintedTable[]): Map<string, string> {
  return new Map(
    [...foldersOf(source, tables)].flatMap(([date, folder]) =>
      [...folder].map(([name, text]) => [`${source}/${date}/${name}`, text] as const),
    ),
  )
}

function foldersOf(source: string, tables: readonly PrintedTable[]): Map<string, Folder> {
  const folders = new Map<string, Map<string, string>>()
  const kinds = new Map<string, PrintedTable[]>()
  for (const table of tables) {
    if (table.source !== source) throw new Error(`${source}: a table of ${table.source} is among its tables`)
    const key = `${table.date}/${table.table}`
    kinds.set(key, [...(kinds.get(key) ?? []), table])
  }
  for (const [first, ...more] of kinds.values()) {
    if (first === undefined) continue
    // A publication may print one table in several files, such as two lists of models.
    const rows = [first, ...more].flatMap((table) => table.rows)
    if (first.table === 'set-aside' && rows.length === 0) continue
    const folder = folders.get(first.date) ?? new Map<string, string>()
    folders.set(first.date, folder.set(`${first.table}.csv`, formatTable(first.table, rows)))
  }
  return folders
}

async function isSame(path: string, folder: Folder): Promise<boolean> {
  if (!(await exists(path))) return false
  const names = await readdir(path)
  if (names.length !== folder.size) return false
  for (const [name, text] of folder) {
    if (!names.includes(name) || (await readFile(join(path, name), 'utf8')) !== text) return false
  }
  return true
}

async function writeWithFolder(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

/** Puts back what a run that was killed between two renames had moved away, and clears its remains. */
async function recover(staging: string, source: string): Promise<void> {
  const previous = join(staging, 'previous')
  for (const date of (await exists(previous)) ? await readdir(previous) : []) {
    if (!(await exists(join(source, date)))) await rename(join(previous, date), join(source, date))
  }
  await rm(staging, { recursive: true, force: true })
}
