import { type IsoDate, isoDateSchema } from '@openfrontier/core/entities'
import type { Adapter, ReadOptions, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { parseCsv } from '../csv/parse-csv.ts'
import { filesAt } from '../files/path-pattern.ts'
import { assemble, type ReadPart, tablesByDate } from '../tables/assemble.ts'
import { readTable } from '../tables/read-table.ts'
import { benchmarkFiles, otherFiles } from './benchmark-files.ts'
import { evaluations } from './tables.ts'

const id = 'epoch-benchmark-hub'
const address = 'https://epoch.ai/data/benchmark_data.zip'

// The address serves a ZIP archive of these files.
const benchmarksFile: SourceFile = { name: '*.csv', path: 'epoch/benchmark-hub/2026-04/*.csv', address, refresh: 'convert' }
const indexFile: SourceFile = {
  name: 'additional_eci_data/*.csv',
  path: 'epoch/benchmark-hub/2026-04/additional_eci_data/*.csv',
  address,
  refresh: 'convert',
}

/**
 * Epoch's Benchmarking Hub: one file a benchmark, with columns of its own. Rows without a version of a model are set aside, since
 * nothing says which model they are. The newest day of any run or entry in the files is the snapshot's.
 */
export const epochBenchmarkHub: Adapter = {
  id,
  title: 'AI Benchmarking Hub',
  publisher: 'Epoch AI',
  license: 'CC-BY-4.0',
  files: [benchmarksFile, indexFile],
  read,
}

function read(files: readonly SourceText[], options: ReadOptions = {}): ReadResult {
  const found = new Map([...filesAt(files, benchmarksFile), ...filesAt(files, indexFile)].map((file) => [nameOf(file), file]))
  const missing = Object.keys(benchmarkFiles).filter((name) => !found.has(name))
  if (missing.length > 0) throw new Error(`${benchmarksFile.path}: ${missing.join(', ')} missing`)
  const date = options.date ?? newestDay([...found.values()])
  const parts = Object.entries(benchmarkFiles).map(([name, spec]): ReadPart => {
    const reader = evaluations(name, spec)
    const { taken, setAside, notes } = readTable(reader, found.get(name) as SourceText)
    return { tables: tablesByDate(id, reader.table, taken, date), setAside: setAside.map(({ row }) => ({ row, date })), notes }
  })
  return assemble(id, [...parts, { tables: [], setAside: [], notes: notTaken(found) }])
}

function nameOf({ path }: SourceText): string {
  return path.split('/').at(-1) ?? path
}

/** Files that were read and are no benchmark, with the reason, and files nobody has looked at. */
function notTaken(found: ReadonlyMap<string, SourceText>): string[] {
  return [...found].flatMap(([name, file]) => {
    if (Object.hasOwn(benchmarkFiles, name)) return []
    const reason = otherFiles[name] ?? 'a file not known so far'
    return [`${file.path}: ${parseCsv(file).rows.length - 1} rows not taken: ${reason}`]
  })
}

const dayColumns: readonly string[] = [
  ...['Started at', 'Date added', 'Date run', 'Run date', 'Evaluation date', 'Date of evaluation', 'Last updated', 'Date'],
  'Release date',
]

/** The newest day on which anything in the files happened: a copy cannot be older than that. */
function newestDay(files: readonly SourceText[]): IsoDate {
  const days = files.flatMap((file) => {
    const [header, ...rows] = parseCsv(file).rows
    const places = (header?.cells ?? []).flatMap((name, place) => (dayColumns.includes(name) ? [place] : []))
    return rows.flatMap(({ cells }) => places.flatMap((place) => isoDateSchema.safeParse(cells[place]?.slice(0, 10)).data ?? []))
  })
  const newest = days.sort().at(-1)
  if (newest === undefined) throw new Error(`${benchmarksFile.path}: no date says of which day the files are`)
  return newest
}
