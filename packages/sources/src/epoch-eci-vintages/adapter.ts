import type { Adapter, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, tablesByDate } from '../tables/assemble.ts'
import type { TableReader } from '../tables/columns.ts'
import { readTable } from '../tables/read-table.ts'

const id = 'epoch-eci-vintages'

const file: SourceFile = {
  name: 'eci_vintages.csv',
  path: 'epoch/eci-vintages/eci_vintages.csv',
  // What stood on a past date cannot be fetched again: the address serves today's fit, which `epoch-eci` takes.
  address: 'https://epoch.ai/data/eci_scores.csv',
  refresh: 'none',
}

const scores: TableReader<'index-scores'> = {
  table: 'index-scores',
  columns: {
    label: 'model',
    value: 'eci',
    low: 'ci_low',
    high: 'ci_high',
    released: 'release_date',
    country: 'country',
  },
  unread: ['source'],
  snapshotDate: 'vintage_date',
}

/**
 * The Epoch Capabilities Index as it stood on past dates: what was known when. A vintage may print a name several times,
 * once for each version of the model; all of them are kept.
 */
export const epochEciVintages: Adapter = {
  id,
  title: 'Epoch Capabilities Index, past vintages',
  publisher: 'Epoch AI',
  license: 'CC-BY-4.0',
  files: [file],
  read,
}

function read(files: readonly SourceText[]): ReadResult {
  const { taken, setAside, notes } = readTable(scores, fileAt(files, file))
  return assemble(id, [{ tables: tablesByDate(id, scores.table, taken), setAside, notes }])
}
