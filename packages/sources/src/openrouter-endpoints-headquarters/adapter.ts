import { type IsoDate, parseIsoDate } from '@openfrontier/core/entities'
import type { Adapter, ReadOptions, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { readRecords } from '../csv/read-records.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, tablesByDate } from '../tables/assemble.ts'
import { knownColumns, type TableReader } from '../tables/columns.ts'
import { datedRows, takeRows } from '../tables/read-table.ts'
import { shiftDecimal } from '../tables/shift-decimal.ts'
import { withVariants } from './variants.ts'

const id = 'openrouter-endpoints-headquarters'

/** The day in the name of the file. */
const dateOfCopy: IsoDate = parseIsoDate('2026-05-18')

const file: SourceFile = {
  name: 'openrouter_endpoints_hq_2026-05-18.csv',
  path: 'providers/openrouter_endpoints_hq_2026-05-18.csv',
  // The lists it was joined from; the join itself is not offered for download.
  address: 'https://openrouter.ai/api/v1/models',
  refresh: 'none',
}

/** Twelve digits: the file prints one price as 9.499999999999999e-07, a calculation's noise in the sixteenth. */
const perMillion = (from: string) => ({ from, rewrite: (cell: string) => withoutNoise(shiftDecimal(cell, 6)) })
const withoutNoise = (text: string) => (Number.isFinite(Number(text)) && text !== '' ? String(Number(Number(text).toPrecision(12))) : text)

const endpoints: TableReader<'endpoints'> = {
  table: 'endpoints',
  columns: {
    provider: 'slug',
    label: 'model_id',
    variant: { derive: ({ variant = '' }) => variant },
    input: perMillion('usd_per_tok_prompt'),
    output: perMillion('usd_per_tok_completion'),
    context: 'context',
    quantization: 'quantization',
    headquarters: 'hq',
    city: 'hq_city',
    dataCentres: { from: 'datacenters', rewrite: (cell) => cell.replaceAll('|', ',') },
  },
  unread: ['provider'],
}

/** OpenRouter's endpoints joined to headquarters and cities of their providers. Prices are printed per token. */
export const openrouterEndpointsHeadquarters: Adapter = {
  id,
  title: 'OpenRouter endpoints with headquarters and cities',
  publisher: 'OpenRouter',
  license: { missing: 'not-published', note: 'none is stated; figures are taken and OpenRouter is credited' },
  files: [file],
  read,
}

function read(files: readonly SourceText[], options: ReadOptions = {}): ReadResult {
  const date = options.date ?? dateOfCopy
  const { records, setAside: broken, notes } = readRecords(fileAt(files, file), knownColumns(endpoints))
  const { taken, setAside } = takeRows(endpoints, withVariants(records))
  if (taken.length === 0) throw new Error(`${file.path}: no row could be taken`)
  return assemble(id, [
    {
      tables: tablesByDate(id, endpoints.table, taken, date),
      setAside: [...datedRows(endpoints, broken), ...setAside].map(({ row }) => ({ row, date })),
      notes,
    },
  ])
}
