import { parseIsoDate } from '@openfrontier/core/entities'
import type { Adapter, ReadOptions, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { type CsvRecord, readRecords, setAsideRow } from '../csv/read-records.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, tablesByDate } from '../tables/assemble.ts'
import { knownColumns } from '../tables/columns.ts'
import { takeRows } from '../tables/read-table.ts'
import { countries } from './tables.ts'

const id = 'world-bank-wdi'

const file: SourceFile = {
  name: 'WDICountry.csv',
  path: 'diffusion/WDICountry.csv',
  address: 'https://databank.worldbank.org/data/download/WDI_CSV.zip',
  refresh: 'none',
}

/** The copy does not say its day. Its groups are those of fiscal year 2026, which hold from this day on. */
const copied = parseIsoDate('2025-07-01')

/** The World Bank's countries with region and income group. Its aggregates have no region, and are no countries. */
export const worldBankWdi: Adapter = {
  id,
  title: 'World Development Indicators: countries',
  publisher: 'World Bank',
  license: 'CC-BY-4.0',
  files: [file],
  read,
}

function read(files: readonly SourceText[], options: ReadOptions = {}): ReadResult {
  const { records, setAside: broken, notes } = readRecords(fileAt(files, file), knownColumns(countries))
  const date = options.date ?? copied
  const { taken, setAside } = takeRows(
    countries,
    records.filter(({ cells }) => cells.Region !== ''),
  )
  if (taken.length === 0) throw new Error(`${file.path}: no row could be taken`)
  const aggregates = records.filter(({ cells }) => cells.Region === '').map(aggregate)
  return assemble(id, [
    {
      tables: tablesByDate(id, countries.table, taken, date),
      setAside: [...broken, ...aggregates, ...setAside].map(({ row }) => ({ row, date })),
      notes,
    },
  ])
}

function aggregate(record: CsvRecord) {
  return { row: setAsideRow(record, 'Region', record.cells['Short Name'] ?? '', 'a country is expected; an aggregate has no region') }
}
