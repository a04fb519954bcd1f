import type { Adapter, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, tablesByDate } from '../tables/assemble.ts'
import { datedRows, takeRows } from '../tables/read-table.ts'
import { ratings } from './tables.ts'
import { readWideRows } from './wide-rows.ts'

const id = 'lmarena-elo-archive'

const file: SourceFile = {
  name: 'elo_wide_2023-2025.csv',
  path: 'arena/elo_wide_2023-2025.csv',
  address: 'https://github.com/nakasyou/lmarena-history',
  refresh: 'none',
}

/** An archive of ratings by date and model, 2023-05 to 2025-02, without intervals: a row counted here is one cell of it. */
export const lmarenaEloArchive: Adapter = {
  id,
  title: 'lmarena-history, archive of LMArena',
  publisher: 'nakasyou (archive of LMArena)',
  license: 'MIT',
  files: [file],
  read,
}

function read(files: readonly SourceText[]): ReadResult {
  const { records, setAside: broken } = readWideRows(fileAt(files, file))
  const { taken, setAside } = takeRows(ratings, records)
  return assemble(
    id,
    [{ tables: tablesByDate(id, ratings.table, taken), setAside: [...datedRows(ratings, broken), ...setAside], notes: [] }],
    file.path,
  )
}
