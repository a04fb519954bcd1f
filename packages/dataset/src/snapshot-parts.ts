import type { IsoDate, SnapshotManifest } from '@openfrontier/core/entities'
import type { SnapshotRecords } from '@openfrontier/core/observatory'
import type { Compilation } from './compile/compile.ts'
import type { CheckedIn } from './computed/checked-in.ts'
import { encodeTable } from './parts/encode-table.ts'
import {
  answersPart,
  computedParts,
  coveragePart,
  drawsPart,
  historiesPart,
  type PartName,
  partNames,
  type RecordKind,
  snapshotParts,
  verdictsPart,
} from './parts/part-names.ts'
import { sha256OfBytes } from './parts/sha256.ts'
import { snapshotId } from './parts/snapshot-id.ts'
import { stableJson } from './parts/stable-json.ts'

/** A snapshot as it is written: its manifest, and each part as text by name. */
export interface SnapshotFiles {
  readonly manifest: SnapshotManifest
  readonly parts: ReadonlyMap<string, string>
  /** Checksum of the parts that hold facts: what computed values are bound to. */
  readonly facts: string
}

/**
 * Cuts a compilation into parts of deterministic JSON and describes them in a manifest.
 * What core computes goes in only if it was computed from these very facts; otherwise its parts are empty: verdicts are then
 * computed when asked for, and intervals on the index are marginal.
 * Throws a `RangeError` if there are records of a kind that no part holds: they would be lost.
 */
export async function cutSnapshot({ records, dataThrough, coverage }: Compilation, checkedIn?: CheckedIn): Promise<SnapshotFiles> {
  const held = new Set<string>(Object.values(snapshotParts).flat())
  for (const [kind, list] of entriesOf(records)) {
    if (list.length > 0 && !held.has(kind)) throw new RangeError(`no part of the snapshot holds ${kind}`)
  }
  const parts = new Map<string, string>(partNames.map((name) => [name, partText(name, records)]))
  parts.set(coveragePart, stableJson(coverage))
  for (const name of computedParts) parts.delete(name)
  const facts = await describeParts(parts, records, dataThrough)
  const current = checkedIn?.facts === facts.sha256 ? checkedIn : undefined
  parts.set(drawsPart, stableJson(current?.draws ?? []))
  parts.set(verdictsPart, stableJson(current?.claims ?? []))
  parts.set(historiesPart, stableJson(current?.histories ?? []))
  parts.set(answersPart, stableJson(current?.disagreements ?? []))
  return { manifest: await describeParts(parts, records, dataThrough), parts, facts: facts.sha256 }
}

function partText(name: PartName, records: SnapshotRecords): string {
  const tables = snapshotParts[name].map((kind) => [kind, encodeTable(recordsOf(name, kind, records))] as const)
  return stableJson(Object.fromEntries(tables))
}

/** The records of one kind that a part holds. */
export function recordsOf(part: PartName, kind: RecordKind, records: SnapshotRecords): readonly object[] {
  if (kind === 'ratings') return records.ratings.filter(({ category }) => (category === 'overall') === (part === 'ratings'))
  if (kind === 'listings') return records.listings.filter(({ list }) => list.startsWith('epoch-') === (part === 'releases'))
  if (kind === 'benchmarkResults') {
    return records.benchmarkResults.filter(({ collection }) => (collection === 'index') === (part === 'benchmark-results'))
  }
  return records[kind]
}

async function describeParts(
  parts: ReadonlyMap<string, string>,
  records: SnapshotRecords,
  dataThrough: IsoDate,
): Promise<SnapshotManifest> {
  const described: SnapshotManifest['parts'] = []
  for (const [name, text] of parts) {
    const bytes = new TextEncoder().encode(text)
    described.push({ name, sha256: await sha256OfBytes(bytes), bytes: bytes.length })
  }
  const counts = entriesOf(records).flatMap(([kind, list]) => (list.length > 0 ? [[kind, list.length] as const] : []))
  return {
    schemaVersion: 1,
    dataThrough,
    counts: Object.fromEntries(counts.sort(([x], [y]) => (x < y ? -1 : 1))),
    parts: described,
    sha256: await snapshotId(described),
  }
}

function entriesOf(records: SnapshotRecords): [string, readonly object[]][] {
  return Object.entries(records)
}
