import { type IsoDate, isoDateSchema } from '@openfrontier/core/entities'
import type { Adapter, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { readRecords } from '../csv/read-records.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, type ReadPart, tablesByDate } from '../tables/assemble.ts'
import { knownColumns } from '../tables/columns.ts'
import { readTable } from '../tables/read-table.ts'
import { largeScale, notable, versions } from './tables.ts'

const id = 'epoch-models'

const notableFile: SourceFile = {
  name: 'epoch_notable_ai_models.csv',
  path: 'epoch/models/epoch_notable_ai_models.csv',
  address: 'https://epoch.ai/data/notable_ai_models.csv',
  refresh: 'download',
}
const largeScaleFile: SourceFile = {
  name: 'epoch_large_scale_ai_models.csv',
  path: 'epoch/models/epoch_large_scale_ai_models.csv',
  address: 'https://epoch.ai/data/large_scale_ai_models.csv',
  refresh: 'download',
}
const versionsFile: SourceFile = {
  name: 'epoch_benchmarked_models.csv',
  path: 'epoch/models/epoch_benchmarked_models.csv',
  address: 'https://epoch.ai/data',
  refresh: 'none',
  // It is offered on a page only; the two lists are read without it.
  optional: true,
}

/** Epoch's lists of models, and the versions of models it has evaluated. The newest date in the files is the snapshot's. */
export const epochModels: Adapter = {
  id,
  title: 'Data on AI models',
  publisher: 'Epoch AI',
  license: 'CC-BY-4.0',
  files: [notableFile, largeScaleFile, versionsFile],
  read,
}

function read(files: readonly SourceText[]): ReadResult {
  const parts = [
    { reader: notable, file: fileAt(files, notableFile) },
    { reader: largeScale, file: fileAt(files, largeScaleFile) },
    ...files.filter(({ path }) => path === versionsFile.path).map((file) => ({ reader: versions, file })),
  ]
  const date = newestPublication(parts)
  return assemble(
    id,
    parts.map(({ reader, file }) => readOne(reader, file, date)),
  )
}

type Reader = typeof notable | typeof versions

function readOne(reader: Reader, file: SourceText, date: IsoDate): ReadPart {
  const { taken, setAside, notes } = readTable(reader, file)
  return { tables: tablesByDate(id, reader.table, taken, date), setAside: setAside.map(({ row }) => ({ row, date })), notes }
}

/** The newest publication date in any of the files: a copy cannot be older than what it lists. */
function newestPublication(parts: readonly { readonly reader: Reader; readonly file: SourceText }[]): IsoDate {
  const days = parts.flatMap(({ reader, file }) =>
    readRecords(file, knownColumns(reader)).records.flatMap(({ cells }) => {
      const day = isoDateSchema.safeParse(cells['Publication date'])
      return day.success ? [day.data] : []
    }),
  )
  const newest = days.sort().at(-1)
  if (newest === undefined) throw new Error(`${notableFile.path}: no publication date says of which day the files are`)
  return newest
}
