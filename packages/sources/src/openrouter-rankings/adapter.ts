import type { Adapter, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { type CsvRecord, type KnownColumns, type Records, readRecords } from '../csv/read-records.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, type ReadPart, tablesByDate } from '../tables/assemble.ts'
import { knownColumns, type TableReader } from '../tables/columns.ts'
import { takeRows } from '../tables/read-table.ts'
import { lastDayOfWeek, monthEnds, withCopyDates } from './copies.ts'
import { daily, monthly, openShares, weekly } from './tables.ts'

const id = 'openrouter-rankings'

function fileNamed(name: string): SourceFile {
  return { name, path: `adoption/${name}`, address: 'https://openrouter.ai/rankings', refresh: 'none' }
}
const dailyFile = fileNamed('openrouter_model_daily.csv')
const monthlyFile = fileNamed('openrouter_country_share_monthly.csv')
const weeklyFile = fileNamed('openrouter_country_share_weekly.csv')
const openFile = fileNamed('openrouter_open_share_monthly.csv')

/** Tokens on OpenRouter by model and day, and shares computed from archived copies of the same rankings, each copy for itself. */
export const openrouterRankings: Adapter = {
  id,
  title: 'OpenRouter rankings, archived copies',
  publisher: 'OpenRouter',
  license: 'CC-BY-4.0',
  files: [dailyFile, monthlyFile, weeklyFile, openFile],
  read,
}

function read(files: readonly SourceText[]): ReadResult {
  const days = recordsOf(files, dailyFile, [daily])
  const weeks = recordsOf(files, weeklyFile, weekly)
  const allDays = [...days.records.map(({ cells }) => cells.date ?? ''), ...weeks.records.map(({ cells }) => lastDayOfWeek(cells))]
  const months = recordsOf(
    files,
    monthlyFile,
    monthly(() => ''),
  )
  const lastDay = monthEnds(months.records, allDays)
  const monthReaders = monthly(lastDay)
  const open = recordsOf(files, openFile, openShares)
  const bySource = ({ src = '' }: CsvRecord['cells']) => src
  return assemble(id, [
    part(
      dailyFile,
      days,
      [daily],
      withCopyDates(days.records, bySource, ({ date = '' }) => date),
    ),
    part(monthlyFile, months, monthReaders, withCopyDates(months.records, bySource, lastDay)),
    part(
      weeklyFile,
      weeks,
      weekly,
      withCopyDates(weeks.records, ({ source_repo = '' }) => source_repo, lastDayOfWeek),
    ),
    part(
      openFile,
      open,
      openShares,
      withCopyDates(
        open.records,
        ({ source_repo = '' }) => source_repo,
        ({ as_of = '' }) => as_of.slice(0, 10),
      ),
    ),
  ])
}

/** Reads the rows of a file that several readers take from. The day of the copy is ours, and no column of the file. */
function recordsOf(files: readonly SourceText[], file: SourceFile, readers: readonly TableReader<'adoption'>[]): Records {
  const known = readers.map(knownColumns)
  const required = new Map<string, KnownColumns['required'][number]>()
  for (const names of known.flatMap((one) => one.required)) if (names[0] !== 'copied') required.set(names[0], names)
  return readRecords(fileAt(files, file), { required: [...required.values()], unread: known.flatMap(({ unread }) => unread) })
}

function part(
  file: SourceFile,
  { setAside: broken, notes }: Records,
  readers: readonly TableReader<'adoption'>[],
  records: readonly CsvRecord[],
): ReadPart {
  const results = readers.map((reader) => takeRows(reader, records))
  const taken = results.flatMap((result) => result.taken)
  // A file without one sound row is a changed format or a broken download: it must not empty what stands.
  if (taken.length === 0) throw new Error(`${file.path}: no row could be taken`)
  return {
    tables: tablesByDate(id, 'adoption', taken),
    setAside: [...broken.map(({ row }) => ({ row })), ...results.flatMap((result) => result.setAside)],
    notes,
  }
}
