import { fork } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { dayNumber, isoDate } from '@openfrontier/core/entities'
import { createRandom } from '@openfrontier/core/statistics'
import { loadSnapshot } from '@openfrontier/dataset'
import { openFrom } from '../open-from.ts'
import type { RefreshReport } from '../refresh/refresh.ts'
import { currentState } from '../refresh/store.ts'
import { eciPath, refreshFrom, serveIndex, smallFacts, today } from './small-facts.ts'
import { startUpstream, type Upstream } from './upstream.ts'

/** What the killed process was at, as what it left lying about says. */
export type Moment = 'while downloading, reading or compiling' | 'while writing a state' | 'between two runs'

export interface Kill {
  /** Milliseconds after the process began its first refresh. */
  readonly after: number
  readonly moment: Moment
  /** Copies of the publication in the state that the store stood at afterwards. */
  readonly copies: number
}

const latest = 600
/** More days than one process gets through before it is killed. */
const daysEach = 60

/**
 * Kills a process that refreshes a store at so many moments, drawn from a seed. Rejects where after any of them the store does
 * not open with every checksum right, or a copy that it held before is gone or another. Resolves to the kills, and to
 * the report of a last refresh that nobody stops.
 */
export async function killRefreshes(
  kills: number,
  seed: number,
): Promise<{ readonly kills: readonly Kill[]; readonly last: RefreshReport }> {
  const random = createRandom(seed)
  const upstream = await startUpstream()
  const folder = await mkdtemp(join(tmpdir(), 'killed-'))
  const store = join(folder, 'store')
  const own = await smallFacts()
  const facts = join(folder, 'own.json')
  await writeFile(facts, JSON.stringify(own.curated))
  await serveIndex(upstream)
  const stopVarying = vary(upstream)
  try {
    const found: Kill[] = []
    let held: ReadonlyMap<string, string> = new Map()
    const dayOf = (place: number) => isoDate(dayNumber(today) + place * daysEach)
    for (let place = 0; place < kills; place += 1) {
      const after = random.integer(latest)
      await killAfter(after, [store, upstream.address, facts, dayOf(place)])
      const moment = await momentOf(store)
      held = await checkStore(store, held)
      found.push({ after, moment, copies: new Set([...held.keys()].map((path) => path.split('/')[1])).size })
    }
    return { kills: found, last: await refreshFrom(upstream, store, own, { today: dayOf(kills) }) }
  } finally {
    stopVarying()
    await upstream.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Makes every answer another, so that each run has something to swap. */
function vary(upstream: Upstream): () => void {
  const path = eciPath('eci_scores.csv')
  const scores = String(upstream.files.get(path))
  let version = 100
  const timer = setInterval(() => {
    version += 1
    upstream.files.set(path, scores.replace(/(\.\d)/, `$1${version}`))
  }, 10)
  return () => clearInterval(timer)
}

async function killAfter(milliseconds: number, args: readonly string[]): Promise<void> {
  const script = fileURLToPath(new URL('refresh-forever.ts', import.meta.url))
  const child = fork(script, args, { execArgv: ['--conditions=openfrontier-source', '--import', 'tsx'], silent: true })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ready = new Promise<boolean>((resolve) => child.once('message', () => resolve(true)))
  let complaint = ''
  child.stderr?.on('data', (text) => (complaint += text))
  if (!(await Promise.race([ready, ended.then(() => false)]))) throw new Error(`the process to be killed ended by itself: ${complaint}`)
  await sleep(milliseconds)
  child.kill('SIGKILL')
  await ended
}

async function momentOf(store: string): Promise<Moment> {
  const [names, states] = await Promise.all([store, join(store, 'states')].map((path) => readdir(path).catch((): string[] => [])))
  const isUnderWay = (name: string) => name.startsWith('.') || name.endsWith('.part')
  if ([...(names ?? []), ...(states ?? [])].some(isUnderWay)) return 'while writing a state'
  return names?.includes('run.log') ? 'while downloading, reading or compiling' : 'between two runs'
}

async function checkStore(store: string, held: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const state = await currentState(store)
  if (state === undefined && held.size > 0) throw new Error(`${store}: it stands at no state any more`)
  if (state === undefined) return held
  // Checksums say of every part that it is whole.
  const snapshot = await loadSnapshot({ from: await openFrom(store), parts: 'all' })
  if (snapshot.indexScores.length === 0) throw new Error(`${store}: the snapshot has no scores`)
  for (const [path, text] of held) if (state.tables.get(path) !== text) throw new Error(`${store}: ${path} is gone, or another`)
  return state.tables
}
