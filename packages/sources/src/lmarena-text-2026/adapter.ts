import type { Adapter, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { type CsvRecord, readRecords } from '../csv/read-records.ts'
import { matchPath } from '../files/path-pattern.ts'
import { assemble, tablesByDate } from '../tables/assemble.ts'
import { knownColumns } from '../tables/columns.ts'
import { datedRows, takeRows } from '../tables/read-table.ts'
import { liveColumns, liveSubsets, ratings } from './tables.ts'

const id = 'lmarena-text-2026'
const dataset = 'https://huggingface.co/datasets/lmarena-ai/leaderboard-dataset'

const archived: SourceFile = {
  name: 'official_text_2026.csv',
  path: 'arena/official_text_2026.csv',
  // Copies of the live files on seventeen days, put together.
  address: dataset,
  refresh: 'none',
  optional: true,
}

/** The board as it stands, one Parquet file for each subset, which only its address names. */
const live = liveSubsets.map(
  (subset): SourceFile => ({
    name: `${subset}/latest-00000-of-00001.parquet`,
    path: `arena/live/${subset}/latest-00000-of-00001.parquet`,
    address: `${dataset}/resolve/main/${subset}/latest-00000-of-00001.parquet`,
    refresh: 'download',
    optional: true,
  }),
)

/**
 * The text leaderboard of LMArena, with and without style control: one snapshot a publication date. Read from archived
 * copies and from the live files, whichever are there; of a board that both hold, the live file counts.
 */
export const lmarenaText2026: Adapter = {
  id,
  title: 'LMArena text leaderboard, 2026',
  publisher: 'LMArena',
  license: 'CC-BY-4.0',
  files: [archived, ...live],
  read,
}

function read(files: readonly SourceText[]): ReadResult {
  if (files.length === 0) throw new Error(`${[archived, ...live].map(({ path }) => path).join(' or ')}: one of them is needed`)
  const parts = files.map((file) => {
    const subset = liveSubsets.find((_, index) => matchPath(live[index]?.path ?? '', file.path) !== undefined)
    return subset === undefined ? { subset, ...readRecords(file, knownColumns(ratings)) } : { subset, ...readLive(file, subset) }
  })
  const current = new Set(parts.flatMap(({ subset, records }) => (subset === undefined ? [] : records.map(boardOf))))
  const kept = parts.flatMap(({ subset, records }) =>
    subset === undefined ? records.filter((row) => !current.has(boardOf(row))) : records,
  )
  const { taken, setAside } = takeRows(ratings, kept)
  return assemble(
    id,
    [
      {
        tables: tablesByDate(id, ratings.table, taken),
        setAside: [...parts.flatMap((part) => datedRows(ratings, part.setAside)), ...setAside],
        notes: parts.flatMap(({ notes }) => notes),
        superseded: parts.reduce((sum, { records }) => sum + records.length, 0) - kept.length,
      },
    ],
    files.map(({ path }) => path).join(' or '),
  )
}

/** The rows of a live file, with the subset its path names. */
function readLive(file: SourceText, subset: string) {
  const { records, ...rest } = readRecords(file, liveColumns)
  return { ...rest, records: records.map((record): CsvRecord => ({ ...record, cells: { ...record.cells, subset } })) }
}

function boardOf({ cells }: CsvRecord): string {
  return `${cells.publish_date ?? ''} ${cells.subset ?? ''}`
}
