import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseIsoDate } from '@openfrontier/core/entities'
import { loadSnapshot } from '@openfrontier/dataset'
import type { OwnFacts } from '@openfrontier/dataset/recompile'
import { openFrom } from '../open-from.ts'
import type { RefreshReport } from '../refresh/refresh.ts'
import { currentState, type State } from '../refresh/store.ts'
import { type Fault, faultyPath } from './faults.ts'
import { refreshFrom, serveIndex } from './small-facts.ts'
import { startUpstream } from './upstream.ts'

export interface FaultOutcome {
  readonly report: RefreshReport
  readonly before: State | undefined
  readonly after: State | undefined
  /** How often the faulty file was asked for. */
  readonly requests: number
  /** Milliseconds that were to be waited between attempts; nobody did. */
  readonly waits: readonly number[]
  /** Address of the server, as it stands in messages. */
  readonly address: string
}

export const later = parseIsoDate('2026-11-08')

/**
 * Refreshes once well, then, a week later and with a newer copy on the server, under a fault. Rejects where what the store
 * stands at afterwards is no valid snapshot.
 */
export async function runFault(fault: Fault, own: OwnFacts): Promise<FaultOutcome> {
  const upstream = await startUpstream()
  const store = await mkdtemp(join(tmpdir(), 'fault-'))
  const waits: number[] = []
  try {
    await serveIndex(upstream)
    await refreshFrom(upstream, store, own)
    const before = await currentState(store)
    const newer = String(upstream.files.get(faultyPath)).replace(/(\d)\.(\d)/, '$1.$21')
    upstream.files.set(faultyPath, newer)
    fault.set(upstream, newer)
    const asked = upstream.requests.length
    const wait = async (milliseconds: number) => void waits.push(milliseconds)
    const manners = { wait, random: () => 1, attempts: 3, idle: 200, timeout: 800, limit: 2_000_000 }
    const report = await refreshFrom(upstream, store, own, { today: later, manners })
    // Checksums say of every part that it is whole.
    await loadSnapshot({ from: await openFrom(store), parts: 'all' })
    const requests = upstream.requests.slice(asked).filter((path) => path === faultyPath).length
    return { report, before, after: await currentState(store), requests, waits, address: upstream.address }
  } finally {
    await upstream.close()
    await rm(store, { recursive: true, force: true })
  }
}
