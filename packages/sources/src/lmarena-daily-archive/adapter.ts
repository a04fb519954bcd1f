import type { Adapter, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, tablesByDate } from '../tables/assemble.ts'
import { readTable } from '../tables/read-table.ts'
import { ratings } from './tables.ts'

const id = 'lmarena-daily-archive'

const file: SourceFile = {
  name: 'daily_text_2026.csv',
  path: 'arena/daily_text_2026.csv',
  // A repository with one file a day.
  address: 'https://github.com/aabao325/arena-ai-leaderboards',
  refresh: 'none',
}

/**
 * An archive of the text board as it was seen day by day in 2026: the overall category with style control, whole points.
 * Until 2026-07-15 it holds only the first 10 to 71 rows.
 */
export const lmarenaDailyArchive: Adapter = {
  id,
  title: 'arena-ai-leaderboards, archive of LMArena',
  publisher: 'aabao325 (archive of LMArena)',
  license: 'MIT',
  files: [file],
  read,
}

function read(files: readonly SourceText[]): ReadResult {
  const { taken, setAside, notes } = readTable(ratings, fileAt(files, file))
  return assemble(id, [{ tables: tablesByDate(id, ratings.table, taken), setAside, notes }])
}
