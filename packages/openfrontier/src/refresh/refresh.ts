import type { IsoDate, Source } from '@openfrontier/core/entities'
import type { Snapshot } from '@openfrontier/core/observatory'
import { compareRecords, type FurtherFacts, type KindChanges, mergeTables, type OwnFacts } from '@openfrontier/dataset/recompile'
import type { RefreshableSource, RequestManners } from '@openfrontier/sources'
import { type Collected, collect, sourceRecord } from './collect.ts'
import { type CompiledState, type ComputeVerdicts, compileSound } from './compile-state.ts'
import { openJournal } from './journal.ts'
import { lockStore } from './lock.ts'
import { currentState, failedNow, putState, readStatus, type SourceStatus, type State, writeStatus } from './store.ts'
import { type VerdictChange, verdictChanges } from './verdict-changes.ts'

export interface RefreshOptions {
  /** Folder of refreshed data. */
  readonly store: string
  readonly sources: readonly RefreshableSource[]
  readonly own: OwnFacts
  /** The snapshot that counted so far, with all parts. */
  readonly before: Snapshot
  readonly today: IsoDate
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly manners?: RequestManners
  /** Asks whether to take a copy that looks wrong. */
  readonly confirm: (source: string, reasons: readonly string[]) => Promise<boolean>
  readonly progress?: (text: string) => void
  /** Computes what core computes from the new facts; without it verdicts are computed when they are asked for. */
  readonly compute?: ComputeVerdicts
}

/** What became of one source. */
export type SourceReport =
  | {
      readonly kind: 'refreshed'
      readonly source: string
      readonly rows: number
      readonly setAside: number
      readonly leftOut: number
      readonly changed: boolean
      readonly notes: readonly string[]
    }
  | { readonly kind: 'failed' | 'declined' | 'skipped'; readonly source: string; readonly why: string; readonly lastGood?: string }

export interface RefreshReport {
  readonly sources: readonly SourceReport[]
  readonly facts: readonly KindChanges[]
  readonly verdicts: readonly VerdictChange[]
  /** Whether the store stands at another state than before. */
  readonly swapped: boolean
  readonly dataThrough: string
}

type Taken = Extract<Collected, { kind: 'collected' }>

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
  const reports: SourceReport[] = []
  const taken: Taken[] = []
  for (const one of collected) {
    const lastGood = status[one.source]?.refreshed
    const refused = (kind: 'failed' | 'declined' | 'skipped', why: string) =>
      reports.push({ kind, source: one.source, why, ...(lastGood === undefined ? {} : { lastGood }) })
    if (one.kind !== 'collected') refused(one.kind, one.why)
    else if (one.suspicions.length === 0) taken.push(one)
    else {
      const reasons = one.suspicions.map(({ table, what }) => `${table}: ${what}`)
      if (await options.confirm(one.source, reasons)) taken.push(one)
      else refused('declined', reasons.join('; '))
    }
  }
  progress('compiling')
  const compiled = compileSound(
    own,
    taken.map(({ source }) => source),
    (sources) =>
      furtherFacts(
        options,
        state,
        taken.filter((one) => sources.includes(one.source)),
      ),
  )
  for (const one of taken) {
    const why = compiled.rejected.get(one.source)
    const lastGood = status[one.source]?.refreshed
    if (why !== undefined) reports.push({ kind: 'failed', source: one.source, why, ...(lastGood === undefined ? {} : { lastGood }) })
    else reports.push(refreshedReport(one, tables, compiled.leftOut.get(one.source) ?? 0))
  }
  const swapped = await swap(options, state, compiled)
  await writeStatus(store, statusOf(reports, status, today))
  await journal.close()
  const after = compiled.recompiled.compilation
  return {
    sources: reports.sort((x, y) => (x.source < y.source ? -1 : 1)),
    facts: compareRecords(options.before, { ...after.records, sources: withoutDates(after.records.sources, options.before.sources) }),
    verdicts: verdictChanges(options.before.computedClaims ?? [], swapped.claims),
    swapped: swapped.isNew,
    dataThrough: after.dataThrough,
  }
}

function furtherFacts({ sources, own, today }: RefreshOptions, state: State | undefined, taken: readonly Taken[]): FurtherFacts {
  const replacing = new Set(sources.filter(({ replacesEarlier }) => replacesEarlier === true).map(({ id }) => id))
  // A copy that says what the last one said leaves the last one, and its day, in its place.
  const renewed = new Set(taken.filter(({ texts }) => texts.size > 0).map(({ source }) => source))
  const kept = [...(state?.tables ?? [])].filter(([path]) => {
    const source = path.slice(0, path.indexOf('/'))
    return !(renewed.has(source) && replacing.has(source))
  })
  const records = sources.flatMap((source): Source[] =>
    renewed.has(source.id) ? [sourceRecord(source, own.curated.sources.find(({ id }) => id === source.id)?.value, today)] : [],
  )
  return {
    tables: mergeTables(new Map(kept), new Map(taken.flatMap(({ texts }) => [...texts]))),
    sources: [...(state?.sources ?? []).filter(({ id }) => !renewed.has(id)), ...records],
  }
}

function refreshedReport({ source, texts, result }: Taken, before: ReadonlyMap<string, string>, leftOut: number): SourceReport {
  const changed = [...texts].some(([path, text]) => before.get(path) !== text)
  return { kind: 'refreshed', source, rows: result.counts.taken, setAside: result.counts.setAside, leftOut, changed, notes: result.notes }
}

async function swap({ store, compute, progress = () => {} }: RefreshOptions, state: State | undefined, compiled: CompiledState) {
  const { recompiled, further } = compiled
  if (further.tables.size === 0) return { isNew: false, claims: [] }
  if (compute !== undefined) progress('computing verdicts')
  const computed = await compute?.(recompiled.compilation)
  const { manifest, parts } = await recompiled.cut(computed?.checkedIn)
  const id = await putState(store, { manifest, parts, ...further, computed: computed?.files ?? new Map() })
  return { isNew: id !== state?.id, claims: computed?.checkedIn.claims ?? [] }
}

function statusOf(
  reports: readonly SourceReport[],
  before: Readonly<Record<string, SourceStatus>>,
  today: IsoDate,
): Record<string, SourceStatus> {
  return Object.fromEntries(
    reports
      .filter(({ kind }) => kind !== 'skipped')
      .map((report) => [
        report.source,
        report.kind === 'refreshed' ? { refreshed: today } : failedNow(before[report.source], today, report.why),
      ]),
  )
}

/** That a source was retrieved on another day is no change of a fact. */
function withoutDates(sources: readonly Source[], before: readonly Source[]): Source[] {
  const old = new Map(before.map((source) => [source.id, source]))
  return sources.map((source) => ({ ...source, retrieved: old.get(source.id)?.retrieved ?? source.retrieved }))
}
