import { parseIsoDate } from '@openfrontier/core/entities'
import type { Adapter, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { type CsvRecord, readRecords } from '../csv/read-records.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, type ReadPart, tablesByDate } from '../tables/assemble.ts'
import { knownColumns } from '../tables/columns.ts'
import { readTable, takeRows } from '../tables/read-table.ts'
import { deepseekBins, diffusion, incomeGroups, periods } from './tables.ts'

const id = 'microsoft-ai-diffusion'

/** The files do not say their day. They hold the first quarter of 2026, which had to end first. */
const copied = parseIsoDate('2026-03-31')

const published: SourceFile = {
  name: 'AI_Diffusion_Q12026_Update.csv',
  path: 'diffusion/data/AI_Diffusion_Q12026_Update.csv',
  address: 'https://github.com/microsoft/ai-diffusion-report',
  refresh: 'none',
  encoding: 'macintosh',
}
const byIncome: SourceFile = {
  name: 'ms_ai_diffusion_by_income.csv',
  path: 'diffusion/ms_ai_diffusion_by_income.csv',
  address: 'https://github.com/microsoft/ai-diffusion-report',
  refresh: 'none',
}
const digitised: SourceFile = {
  name: 'ms_deepseek_share_bins_2025_digitised.csv',
  path: 'diffusion/ms_deepseek_share_bins_2025_digitised.csv',
  address: 'https://github.com/microsoft/ai-diffusion-report',
  refresh: 'none',
}

/** Use of AI by economy, and DeepSeek's share of it in bins. */
export const microsoftAiDiffusion: Adapter = {
  id,
  title: 'AI Diffusion Report',
  publisher: 'Microsoft',
  license: 'MIT',
  files: [published, byIncome, digitised],
  read,
}

function read(files: readonly SourceText[], { date = copied }: { readonly date?: typeof copied } = {}): ReadResult {
  const groups = fileAt(files, byIncome)
  const beside = new Map(readRecords(groups, knownColumns(incomeGroups)).records.map(({ cells }) => [cells.economy ?? '', cells]))
  const figures = readRecords(fileAt(files, published), knownColumns(diffusion(periods[0] ?? { column: 'Economy', from: '', to: '' })))
  const unmatched = figures.records.filter(({ cells }) => !beside.has(cells.Economy ?? '')).map(({ cells }) => cells.Economy ?? '')
  const records = figures.records.map((record): CsvRecord => {
    const group = beside.get(record.cells.Economy ?? '')
    return { ...record, cells: { ...record.cells, incomeGroup: group?.wb_income_group_fy26 ?? '', alpha3: group?.iso3 ?? '' } }
  })
  const results = periods.map((period) => takeRows(diffusion(period), records))
  const taken = results.flatMap((result) => result.taken)
  if (taken.length === 0) throw new Error(`${published.path}: no row could be taken`)
  const whole = (reader: typeof deepseekBins | typeof incomeGroups, file: SourceText): ReadPart => {
    const { taken, setAside, notes } = readTable(reader, file)
    return { tables: tablesByDate(id, reader.table, taken, date), setAside: setAside.map(({ row }) => ({ row, date })), notes }
  }
  return assemble(id, [
    {
      tables: tablesByDate(id, 'adoption', taken, date),
      setAside: [...figures.setAside, ...results.flatMap((result) => result.setAside)].map(({ row }) => ({ row, date })),
      notes: [...figures.notes, ...(unmatched.length > 0 ? [`${byIncome.path}: no row of that name for ${unmatched.join(', ')}`] : [])],
    },
    whole(incomeGroups, groups),
    whole(deepseekBins, fileAt(files, digitised)),
  ])
}
