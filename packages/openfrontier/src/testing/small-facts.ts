import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type IsoDate, parseIsoDate } from '@openfrontier/core/entities'
import { emptyRecords, type Snapshot } from '@openfrontier/core/observatory'
import { type OwnFacts, ownFacts } from '@openfrontier/dataset/recompile'
import { adapters, fromAdapter, type RefreshableSource } from '@openfrontier/sources'
import { type RefreshOptions, type RefreshReport, refresh } from '../refresh/refresh.ts'
import type { Upstream } from './upstream.ts'

const fixtures = fileURLToPath(new URL('../../../sources/fixtures', import.meta.url))

/** Path at which the test's server plays Epoch AI's index. */
export const eciPath = (name: string) => `epoch.ai/data/${name}`
export const eciNames = ['eci_scores.csv', 'eci_benchmarks.csv', 'edi_scores.csv'] as const

const copies = 5

/** Serves the sample of the index, with enough rows for a copy of it to be compared with the last: each one several times. */
export async function serveIndex(upstream: Upstream): Promise<void> {
  for (const name of eciNames) upstream.files.set(eciPath(name), await readFile(join(fixtures, 'epoch/eci/2026-08-11', name), 'utf8'))
  const path = eciPath('eci_scores.csv')
  const [header = '', ...rows] = String(upstream.files.get(path)).trimEnd().split('\n')
  const copied = Array.from({ length: copies }, (_, copy) => rows.map((row) => row.replace(/^([^,]+),([^,]+)/, `$1 ${copy},$2 ${copy}`)))
  upstream.files.set(path, `${[header, ...rows, ...copied.flat()].join('\n')}\n`)
}

/** Facts without any record but the definitions of indexes and benchmarks: enough to compile the index, quick to compile. */
export async function smallFacts(): Promise<OwnFacts> {
  const { curated } = await ownFacts()
  const none = Object.fromEntries(Object.keys(curated).map((kind) => [kind, []])) as unknown as OwnFacts['curated']
  return { curated: { ...none, indexes: curated.indexes, benchmarks: curated.benchmarks }, tables: new Map(), problems: [] }
}

export const epochEci: RefreshableSource = fromAdapter(adapters.find(({ id }) => id === 'epoch-eci') ?? adapters[0] ?? neverThere())

function neverThere(): never {
  throw new Error('there are no adapters')
}

export const today: IsoDate = parseIsoDate('2026-11-01')

export const emptySnapshot: Snapshot = {
  ...emptyRecords,
  manifest: { schemaVersion: 1, dataThrough: today, counts: {}, parts: [], sha256: '' },
  parts: [],
}

/** Refreshes a store from the test's server, without waiting between attempts. */
export async function refreshFrom(
  upstream: Upstream,
  store: string,
  own: OwnFacts,
  more: Partial<RefreshOptions> = {},
): Promise<RefreshReport> {
  return refresh({
    store,
    own,
    sources: [epochEci],
    before: emptySnapshot,
    today,
    environment: { OPENFRONTIER_MIRROR: upstream.address },
    confirm: async () => false,
    manners: { wait: async () => undefined, attempts: 3, idle: 300, timeout: 1000, limit: 2_000_000 },
    ...more,
  })
}
