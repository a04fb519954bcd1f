import { type IsoDate, isoDateSchema, sourceSchema } from '@openfrontier/core/entities'
import type { Snapshot, SnapshotRecords } from '@openfrontier/core/observatory'
import { defaultParts, formatProblem, type LoadOptions, loadSnapshot, type PartName, partNames, partOf } from '@openfrontier/dataset'
import { checkOwn, type OwnRecord, ownSource } from './check-own.ts'
import { type OwnRecords, OwnRecordsError } from './own-records.ts'
import { readOwn } from './read-own.ts'

/** What core computed from the facts alone holds no more when records are added. */
const computedParts: readonly string[] = ['verdicts', 'claim-histories', 'disagreement-answers']

/**
 * A snapshot with records of one's own among its own. The parts that hold such records are loaded too, so that every
 * metric sees both. "Today" is the newest day on which anything was known, own records with them. Rejects with an
 * `OwnRecordsError` that lists every problem.
 */
export async function loadWithOwn(options: LoadOptions, add: string | OwnRecords): Promise<Snapshot> {
  const given = await readOwn(add)
  const kinds = new Set(given.records.map(({ kind }) => kind))
  const wanted =
    options.parts === undefined || options.parts === 'default' ? defaultParts : options.parts === 'all' ? partNames : options.parts
  // Providers are named by endpoints only; all else that a record can name stands in the catalogue.
  const named: readonly PartName[] = [
    'catalogue',
    ...(kinds.has('endpoints') || kinds.has('providers') ? (['providers'] as const) : []),
    ...(kinds.has('benchmarkResults') ? (['benchmark-results'] as const) : []),
  ]
  const first = await loadSnapshot({ ...options, parts: [...new Set([...wanted, ...named])] })
  const { records, problems } = checkOwn(given, first)
  if (problems.length > 0) throw new OwnRecordsError(problems, problems.map(formatProblem))
  const holding = records.map(({ kind, value }) => partOf(kind, value as SnapshotRecords[typeof kind][number]))
  const missing = holding.filter((part) => !first.parts.includes(part))
  const base = missing.length === 0 ? first : await loadSnapshot({ ...options, parts: [...new Set([...wanted, ...named, ...missing])] })
  return withRecords(base, records)
}

async function withRecords(base: Snapshot, own: readonly OwnRecord[]): Promise<Snapshot> {
  const lists: Record<string, readonly unknown[]> = {}
  for (const { kind, value } of own) lists[kind] = [...(lists[kind] ?? base[kind]), value]
  const refitted = ['indexScores', 'indexDifficulties'].some((kind) => kind in lists)
  const dataThrough = own.reduce((newest, { value }) => (knownOn(value) > newest ? knownOn(value) : newest), base.manifest.dataThrough)
  const merged = { ...base, ...(lists as Partial<SnapshotRecords>) }
  const sources = own.some(({ value }) => namesOwn(value)) ? [...merged.sources, ownRecord(dataThrough)] : merged.sources
  const { computedClaims: _claims, claimHistories: _histories, computedDisagreements: _answers, indexDraws, ...facts } = merged
  return {
    ...facts,
    sources,
    parts: base.parts.filter((part) => !computedParts.includes(part)),
    // Draws are of the scores that were published; without those of the added ones intervals are marginal.
    ...(!refitted && indexDraws !== undefined && { indexDraws }),
    manifest: { ...base.manifest, dataThrough, sha256: await idWith(base.manifest.sha256, own) },
  }
}

/** The day since which a record was known, where it says one. */
function knownOn(record: object): IsoDate {
  const days = ['knownSince', 'vintage', 'date'].flatMap((field) => isoDateSchema.safeParse(Reflect.get(record, field)).data ?? [])
  return 'knownSince' in record || 'vintage' in record ? (days[0] ?? ('' as IsoDate)) : ('' as IsoDate)
}

function namesOwn(record: object): boolean {
  const sources: unknown = Reflect.get(record, 'sources')
  return Reflect.get(record, 'source') === ownSource || (Array.isArray(sources) && sources.includes(ownSource))
}

function ownRecord(retrieved: IsoDate) {
  const unknown = { missing: 'not-applicable' } as const
  return sourceSchema.parse({
    ...{ id: ownSource, publisher: unknown, title: 'Records of your own', address: unknown, license: unknown },
    ...{ attribution: 'own records', retrieved, citation: 'Own records, not published.', kind: 'dataset', grade: 'unknown' },
  })
}

/** Another id than that of the facts alone: what is quoted from it can be told from what the facts say. */
async function idWith(id: string, own: readonly OwnRecord[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([id, own]))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
