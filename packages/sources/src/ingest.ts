import type { Adapter, ReadOptions, RowCounts } from './adapter.ts'
import { findFiles } from './files/find-files.ts'
import { type WriteReport, writeTables } from './write-tables.ts'

export interface IngestOptions extends ReadOptions {
  /** Folder of source files. */
  readonly from: string
  /** Folder of ingested tables. */
  readonly to: string
  readonly adapters: readonly Adapter[]
}

/** What became of one source. */
export type IngestReport =
  | {
      readonly kind: 'taken'
      readonly source: string
      readonly counts: RowCounts
      readonly notes: readonly string[]
      readonly files: WriteReport
    }
  | { readonly kind: 'failed'; readonly source: string; readonly problem: string }

/** Reads every source and writes its tables. A source that fails leaves its tables as they were and stops no other. */
export async function ingest({ from, to, adapters, ...options }: IngestOptions): Promise<IngestReport[]> {
  const reports: IngestReport[] = []
  for (const adapter of adapters) {
    try {
      const { tables, counts, notes } = adapter.read(await findFiles(from, adapter), options)
      reports.push({ kind: 'taken', source: adapter.id, counts, notes, files: await writeTables(to, adapter.id, tables) })
    } catch (error) {
      reports.push({ kind: 'failed', source: adapter.id, problem: error instanceof Error ? error.message : String(error) })
    }
  }
  return reports
}
