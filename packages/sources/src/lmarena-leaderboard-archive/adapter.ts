import type { Adapter, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { keepLastCommits } from '../csv/last-commit.ts'
import { readRecords } from '../csv/read-records.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, tablesByDate } from '../tables/assemble.ts'
import { knownColumns } from '../tables/columns.ts'
import { datedRows, takeRows } from '../tables/read-table.ts'
import { ratings } from './tables.ts'

const id = 'lmarena-leaderboard-archive'

const file: SourceFile = {
  name: 'leaderboard_csv_2024-2025.csv',
  path: 'arena/leaderboard_csv_2024-2025.csv',
  // A repository with one CSV a board; its history holds the dates.
  address: 'https://github.com/fboulnois/llm-leaderboard-csv',
  refresh: 'none',
}

/** An archive of the text board on the days on which somebody fetched it, 2024-06 to 2025-08: the overall category. */
export const lmarenaLeaderboardArchive: Adapter = {
  id,
  title: 'llm-leaderboard-csv, archive of LMArena',
  publisher: 'fboulnois (archive of LMArena)',
  license: 'MPL-2.0',
  files: [file],
  read,
}

function read(files: readonly SourceText[]): ReadResult {
  const { records, setAside: broken, notes } = readRecords(fileAt(files, file), knownColumns(ratings))
  const commits = keepLastCommits(records)
  const { taken, setAside } = takeRows(ratings, commits.kept)
  return assemble(
    id,
    [
      {
        tables: tablesByDate(id, ratings.table, taken),
        setAside: [...datedRows(ratings, broken), ...setAside],
        notes: [...notes, ...commits.notes],
        superseded: commits.superseded,
      },
    ],
    file.path,
  )
}
