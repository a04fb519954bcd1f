import type { Adapter, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, tablesByDate } from '../tables/assemble.ts'
import { readTable } from '../tables/read-table.ts'
import { ratings } from './tables.ts'

const id = 'lmarena-text-2026'

const file: SourceFile = {
  name: 'official_text_2026.csv',
  path: 'arena/official_text_2026.csv',
  // One Parquet file a subset: `text`, `text_style_control`.
  address: 'https://huggingface.co/datasets/lmarena-ai/leaderboard-dataset/resolve/main/{subset}/latest-00000-of-00001.parquet',
  refresh: 'convert',
}

/** The text leaderboard of LMArena, with and without style control: one snapshot a publication date. */
export const lmarenaText2026: Adapter = {
  id,
  title: 'LMArena text leaderboard, 2026',
  publisher: 'LMArena',
  license: 'CC-BY-4.0',
  files: [file],
  read,
}

function read(files: readonly SourceText[]): ReadResult {
  const { taken, setAside, notes } = readTable(ratings, fileAt(files, file))
  return assemble(id, [{ tables: tablesByDate(id, ratings.table, taken), setAside, notes }])
}
