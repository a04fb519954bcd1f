import { mergeTables } from '@openfrontier/dataset/recompile'
import type { RequestManners } from '@openfrontier/sources'
import { collect } from './collect.ts'
import { type ChangeOptions, compileChange } from './compile-change.ts'
import type { CompiledState } from './compile-state.ts'
import { openJournal } from './journal.ts'
import { judge, refused, type Taken } from './judge.ts'
import { lockStore } from './lock.ts'
import type { RefreshReport, SourceReport } from './report.ts'
import { readStatus, writeStatus } from './status.ts'
import { currentState } from './store.ts'

export type { RefreshReport, SourceReport } from './report.ts'

export interface RefreshOptions extends ChangeOptions {
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly manners?: RequestManners
}

/**
 * Refreshes a store from its sources: downloads, reads, compares with the last copy, compiles, and only then swaps. Each
 * source that fails keeps its last good tables. Rejects where another process is at work on the store, or where not even
 * what stands can be compiled; the store then is as it was. Stopped at any moment it is as it was too, and the next
 * run of the day uses what was downloaded.
 */
export async function refresh(options: RefreshOptions): Promise<RefreshReport> {
  const unlock = await lockStore(options.store)
  try {
    return await refreshLocked(options)
  } finally {
    await unlock()
  }
}

async function refreshLocked(options: RefreshOptions): Promise<RefreshReport> {
  const { store, today, own, manners = {}, progress = () => {}, environment = process.env } = options
  const journal = await openJournal(store, today)
  const state = await currentState(store)
  const tables = mergeTables(own.tables, state?.tables ?? new Map())
  const collected = await Promise.all(
    options.sources.map((source) => collect(source, { store, today, tables, environment, journal, manners, progress })),
  )
  const status = await readStatus(store)
  const { taken, reports: refusals } = await judge(collected, status, options.confirm)
  const change = await compileChange(options, state, taken)
  const reports = [
    ...refusals,
    ...taken.map((one): SourceReport => {
      const why = change.compiled?.rejected.get(one.source)
      if (why !== undefined) return refused('failed', one.source, why, status)
      if (change.outcome === 'declined') return refused('declined', one.source, 'the facts compiled with it were not taken', status)
      return refreshedReport(one, tables, change.compiled)
    }),
  ].sort((x, y) => (x.source < y.source ? -1 : 1))
  if (options.dryRun !== true) {
    await writeStatus(store, reports, today)
    await journal.close()
  }
  const { outcome, facts, verdicts, suspicions, dataThrough } = change
  return { sources: reports, facts, verdicts, outcome, suspicions, dataThrough }
}

function refreshedReport({ source, texts, result }: Taken, before: ReadonlyMap<string, string>, compiled: CompiledState | undefined) {
  const changed = [...texts].some(([path, text]) => before.get(path) !== text)
  const { taken: rows, setAside } = result.counts
  const leftOut = compiled?.leftOut.get(source) ?? 0
  return { kind: 'refreshed', source, rows, setAside, leftOut, changed, notes: result.notes } as const
}
