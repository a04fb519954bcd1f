import type { IsoDate, Source } from '@openfrontier/core/entities'
import type { Snapshot } from '@openfrontier/core/observatory'
import { compareRecords, type FurtherFacts, type OwnFacts } from '@openfrontier/dataset/recompile'
import type { RefreshableSource } from '@openfrontier/sources'
import { type CompiledState, type ComputeVerdicts, compileSound } from './compile-state.ts'
import { fingerprintOf } from './fingerprint.ts'
import { furtherFacts } from './further-facts.ts'
import type { Confirm, Taken } from './judge.ts'
import type { RefreshReport } from './report.ts'
import { putState, type State } from './store.ts'
import { suspiciousChanges } from './suspicious-changes.ts'
import { compareVerdicts } from './verdict-changes.ts'

export interface ChangeOptions {
  /** Folder of refreshed data. */
  readonly store: string
  readonly sources: readonly RefreshableSource[]
  readonly own: OwnFacts
  /** The snapshot that counted so far, with all parts. */
  readonly before: Snapshot
  readonly today: IsoDate
  /** Asks whether to take a copy that looks wrong, by the source's id, or, by the word `facts`, what was compiled. */
  readonly confirm: Confirm
  readonly progress?: (text: string) => void
  /** Computes what core computes from the new facts; without it verdicts are computed when they are asked for. */
  readonly compute?: ComputeVerdicts
  /** Says what would change and leaves the store at its state; what was downloaded serves the next run of the day. */
  readonly dryRun?: boolean
}

export interface Change extends Omit<RefreshReport, 'sources'> {
  /** Not there where nothing had to be compiled. */
  readonly compiled?: CompiledState
}

/** Compiles what was taken, compares it with what stood, and swaps, unless there is nothing new or it looks wrong. */
export async function compileChange(options: ChangeOptions, state: State | undefined, taken: readonly Taken[]): Promise<Change> {
  const { store, own, before, sources, today, compute, progress = () => {} } = options
  const standing = { own, sources, state, today }
  const takenOf = (ids: readonly string[]) => taken.filter(({ source }) => ids.includes(source))
  const furtherOf = (ids: readonly string[]) => furtherFacts(standing, takenOf(ids))
  const ids = taken.map(({ source }) => source)
  const isSame = (further: FurtherFacts) =>
    further.tables.size === 0 || fingerprintOf(own, further, compute !== undefined) === state?.fingerprint
  const unchanged: Change = {
    ...{ outcome: 'unchanged', facts: [], suspicions: [], dataThrough: before.manifest.dataThrough },
    verdicts: { kind: 'compared', claims: before.computedClaims?.length ?? 0, moved: [] },
  }
  if (isSame(furtherOf(ids))) return unchanged
  progress('compiling')
  const compiled = compileSound(own, ids, furtherOf)
  if (isSame(compiled.further)) return { ...unchanged, compiled }
  if (compute !== undefined) progress('computing verdicts')
  const { compilation, cut } = compiled.recompiled
  const { computed, failed } = await attemptCompute(compute, compilation)
  const { records, dataThrough } = compilation
  const facts = compareRecords(before, { ...records, sources: withoutDates(records.sources, before.sources) })
  if (failed !== undefined) {
    const why = `verdicts cannot be computed from the new facts: ${failed}`
    return { outcome: 'declined', facts, verdicts: { kind: 'not-compared', why }, suspicions: [why], dataThrough, compiled }
  }
  const verdicts = compareVerdicts(before.computedClaims ?? [], computed?.checkedIn.claims)
  const suspicions = suspiciousChanges(facts, verdicts)
  const change = { facts, verdicts, suspicions, dataThrough, compiled }
  if (options.dryRun === true) return { ...change, outcome: 'dry-run' }
  if (suspicions.length > 0 && !(await options.confirm('facts', suspicions))) return { ...change, outcome: 'declined' }
  const fingerprint = fingerprintOf(own, compiled.further, compute !== undefined)
  const { manifest, parts } = await cut(computed?.checkedIn)
  const id = await putState(store, { manifest, parts, ...compiled.further, computed: computed?.files ?? new Map(), fingerprint })
  return { ...change, outcome: id === state?.id ? 'unchanged' : 'swapped' }
}

/** What is computed, or why it cannot be: facts that each source alone gives rightly may be none that core can work with. */
async function attemptCompute(compute: ComputeVerdicts | undefined, compilation: Parameters<ComputeVerdicts>[0]) {
  try {
    return { computed: await compute?.(compilation), failed: undefined }
  } catch (error) {
    return { computed: undefined, failed: error instanceof Error ? error.message : String(error) }
  }
}

/** That a source was retrieved on another day is no change of a fact. */
function withoutDates(sources: readonly Source[], before: readonly Source[]): Source[] {
  const old = new Map(before.map((source) => [source.id, source]))
  return sources.map((source) => ({ ...source, retrieved: old.get(source.id)?.retrieved ?? source.retrieved }))
}
