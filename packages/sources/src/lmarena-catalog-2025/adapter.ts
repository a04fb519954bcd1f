import type { Adapter, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { keepLastCommits } from '../csv/last-commit.ts'
import { readRecords } from '../csv/read-records.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, tablesByDate } from '../tables/assemble.ts'
import { knownColumns } from '../tables/columns.ts'
import { datedRows, takeRows } from '../tables/read-table.ts'
import { ratings, withTrueStyleControl } from './tables.ts'

const id = 'lmarena-catalog-2025'

const file: SourceFile = {
  name: 'official_catalog_2025.csv',
  path: 'arena/official_catalog_2025.csv',
  // A repository with one JSON file a board; its history holds the snapshots.
  address: 'https://github.com/lmarena/arena-catalog',
  refresh: 'none',
}

/** The text boards in LMArena's catalogue repository: one snapshot a date on which they changed. */
export const lmarenaCatalog2025: Adapter = {
  id,
  title: 'LMArena catalogue, 2025',
  publisher: 'LMArena',
  license: { missing: 'not-published', note: 'the repository states none; figures are taken and LMArena is credited' },
  files: [file],
  read,
}

function read(files: readonly SourceText[]): ReadResult {
  const { records, setAside: broken, notes } = readRecords(fileAt(files, file), knownColumns(ratings))
  const commits = keepLastCommits(records)
  const { taken, setAside } = takeRows(ratings, commits.kept.map(withTrueStyleControl))
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
