import { type IsoDate, parseIsoDate } from '@openfrontier/core/entities'
import type { Adapter, ReadOptions, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, tablesByDate } from '../tables/assemble.ts'
import type { TableReader } from '../tables/columns.ts'
import { readTable } from '../tables/read-table.ts'

const id = 'atom-tracked-models'

/** The file does not say its date. This is the day of the copy the dataset was built from; a later copy gives its own. */
const dateOfCopy: IsoDate = parseIsoDate('2026-08-17')

const file: SourceFile = {
  name: 'organization_regions.csv',
  path: 'atom/metadata/organization_regions.csv',
  address: 'https://raw.githubusercontent.com/Interconnects-AI/tracked-models/HEAD/metadata/organization_regions.csv',
  refresh: 'download',
}

const regions: TableReader<'organization-regions'> = {
  table: 'organization-regions',
  columns: { organization: 'hf_org', region: 'region', note: 'notes' },
  unread: [],
}

/** The region the ATOM Project gives each organisation whose models it tracks on Hugging Face. */
export const atomTrackedModels: Adapter = {
  id,
  title: 'Tracked models',
  publisher: 'ATOM Project',
  license: 'Apache-2.0',
  files: [file],
  read,
}

function read(files: readonly SourceText[], options: ReadOptions = {}): ReadResult {
  const date = options.date ?? dateOfCopy
  const { taken, setAside, notes } = readTable(regions, fileAt(files, file))
  return assemble(id, [{ tables: tablesByDate(id, regions.table, taken, date), setAside, notes }])
}
