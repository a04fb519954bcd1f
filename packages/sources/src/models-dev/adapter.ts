import { type IsoDate, isoDateSchema } from '@openfrontier/core/entities'
import type { Adapter, ReadOptions, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { type CsvRecord, readRecords } from '../csv/read-records.ts'
import { documentPart } from '../documents/document-part.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, type ReadPart, tablesByDate } from '../tables/assemble.ts'
import { knownColumns } from '../tables/columns.ts'
import { datedRows, takeRows } from '../tables/read-table.ts'
import { keepLastOfDay } from './last-of-day.ts'
import { endpointRecords, listedRecords, providerRecords } from './records.ts'
import { endpoints, listings, priceChanges, providers } from './tables.ts'

const id = 'models-dev'

const endpointsFile: SourceFile = {
  name: 'api.json',
  path: 'models-dev/api.json',
  address: 'https://models.dev/api.json',
  refresh: 'download',
}
const modelsFile: SourceFile = {
  name: 'models.json',
  path: 'models-dev/models.json',
  address: 'https://models.dev/models.json',
  refresh: 'download',
}
const historyFile: SourceFile = {
  name: 'price_history_first_party.csv',
  path: 'models-dev/price_history_first_party.csv',
  // Collected from successive copies of the publication.
  address: 'https://models.dev',
  refresh: 'none',
  // A copy of its own day says its prices itself; the history is that of earlier ones.
  optional: true,
}

/**
 * Endpoints by provider, with prices and limits, a provider-neutral list of models, and the price changes of first-party
 * endpoints. The files do not say their date: it is that of the newest price change, which no copy can be older than.
 */
export const modelsDev: Adapter = {
  id,
  title: 'models.dev',
  publisher: 'models.dev',
  license: 'MIT',
  files: [endpointsFile, modelsFile, historyFile],
  read,
}

function read(files: readonly SourceText[], options: ReadOptions = {}): ReadResult {
  const historyText = files.find(({ path }) => path === historyFile.path)
  const history = historyText && readRecords(historyText, knownColumns(priceChanges))
  const date = options.date ?? newestChange(history?.records ?? [])
  const [api, models] = [fileAt(files, endpointsFile), fileAt(files, modelsFile)]
  const [served, serving, listed] = [endpointRecords(api), providerRecords(api), listedRecords(models)]
  const parts: ReadPart[] = [
    { ...documentPart(id, endpoints, date, api.path, [served.records]), notes: served.notes },
    { ...documentPart(id, providers, date, api.path, [serving.records]), notes: serving.notes },
    { ...documentPart(id, listings, date, models.path, [listed.records]), notes: listed.notes },
  ]
  if (history === undefined) return assemble(id, parts)

  const { kept, superseded, notes } = keepLastOfDay(history.records)
  const { taken, setAside } = takeRows(priceChanges, kept)
  const changes: ReadPart = {
    tables: tablesByDate(id, priceChanges.table, taken, date),
    setAside: [...datedRows(priceChanges, history.setAside), ...setAside].map(({ row }) => ({ row, date })),
    notes: [...history.notes, ...notes.map((note) => `${historyFile.path}: ${note}`)],
    superseded,
  }
  return assemble(id, [...parts, changes])
}

function newestChange(records: readonly CsvRecord[]): IsoDate {
  const days = records.flatMap(({ cells }) => {
    const day = isoDateSchema.safeParse(cells.committed)
    return day.success ? [day.data] : []
  })
  const newest = days.sort().at(-1)
  if (newest === undefined) throw new Error(`${historyFile.path}: no price change says of which day the files are`)
  return newest
}
