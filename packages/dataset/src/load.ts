import type { SnapshotManifest } from '@openfrontier/core/entities'
import type { Snapshot } from '@openfrontier/core/observatory'
import type { Coverage } from './compile/coverage.ts'
import { readDraws, type WrittenDraws } from './computed/read-draws.ts'
import {
  answersPart,
  computedParts,
  coveragePart,
  defaultParts,
  drawsPart,
  historiesPart,
  noRecords,
  type PartName,
  partNames,
  snapshotParts,
  verdictsPart,
} from './parts/part-names.ts'
import type { PartSource } from './parts/part-source.ts'
import { sha256, sha256OfBytes } from './parts/sha256.ts'
import { snapshotId } from './parts/snapshot-id.ts'
import { decodeTable, type Table } from './parts/table.ts'

export interface LoadOptions {
  /** Parts to load; `default` leaves out ratings by category, benchmark results, providers, adoption and more. */
  readonly parts?: 'default' | 'all' | readonly PartName[]
  /** Where the files come from, if not from this package. */
  readonly from?: PartSource
}

/** Thrown when a file of a snapshot is not the one its manifest describes. */
export class SnapshotIntegrityError extends Error {
  override readonly name = 'SnapshotIntegrityError'
  readonly part: string
  readonly expected: string
  readonly found: string

  constructor(part: string, expected: string, found: string) {
    super(`${part} of the snapshot is not what its manifest describes: expected ${expected}, found ${found}`)
    this.part = part
    this.expected = expected
    this.found = found
  }
}

/** The functions of an entry, over the parts that are its own. */
export interface Loaders {
  /**
   * Loads and verifies a snapshot: the default parts of this package's own, unless told otherwise. Records of parts that
   * are not loaded are empty lists; `Snapshot.parts` says which were. The bytes of every part are verified before this resolves;
   * records are made of them when they are first read.
   *
   * Rejects with `SnapshotIntegrityError` where a file is not the one its manifest describes, and with a `RangeError` for a
   * part that does not exist.
   *
   * @example
   * const snapshot = await loadSnapshot()
   * console.log(snapshot.manifest.dataThrough, snapshot.models.length)
   */
  readonly loadSnapshot: (options?: LoadOptions) => Promise<Snapshot>
  /** Loads the coverage report: how much of what sources print is resolved, and every name that is not. Rejects as `loadSnapshot` does. */
  readonly loadCoverage: (options?: Pick<LoadOptions, 'from'>) => Promise<Coverage>
}

/** Parts whose manifest comes with the code, and so has its type. */
export interface OwnParts extends PartSource {
  manifest(): Promise<SnapshotManifest>
}

/** Loading functions that take what `own` gives unless they are told of another source. */
export function createLoaders(own: () => Promise<OwnParts>): Loaders {
  const open = async (from: PartSource | undefined): Promise<Opened> => {
    if (from !== undefined) return { source: from, manifest: await verifyId(await parseManifest(await from.manifest())) }
    const source = await own()
    return { source, manifest: await verifyId(await source.manifest()) }
  }
  return {
    loadSnapshot: async ({ parts = 'default', from } = {}) => {
      const names = namesOf(parts)
      return readSnapshot(await open(from), names)
    },
    loadCoverage: async ({ from } = {}) => parseJson(coveragePart, await readPart(await open(from), coveragePart)) as Coverage,
  }
}

interface Opened {
  readonly source: PartSource
  readonly manifest: SnapshotManifest
}

/** In an order of their own, so that the order of records does not depend on the order of asking. */
function namesOf(parts: NonNullable<LoadOptions['parts']>): PartName[] {
  const wanted = parts === 'default' ? defaultParts : parts === 'all' ? partNames : parts
  const unknown = wanted.filter((name) => !partNames.includes(name))
  if (unknown.length > 0) throw new RangeError(`no such part: ${unknown.join(', ')}; there are ${partNames.join(', ')}`)
  return partNames.filter((name) => wanted.includes(name))
}

async function readSnapshot(opened: Opened, names: readonly PartName[]): Promise<Snapshot> {
  const contents = await Promise.all(names.map((name) => readPart(opened, name)))
  const parts = new Map(names.map((name, place) => [name, once(() => parsePart(name, contents, place))]))
  const computed = (name: PartName) => () => parts.get(name)?.() ?? []
  const fields: Readonly<Record<string, () => unknown>> = {
    ...Object.fromEntries(Object.keys(noRecords).map((kind) => [kind, () => recordsOf(kind, parts)])),
    computedClaims: computed(verdictsPart),
    claimHistories: computed(historiesPart),
    computedDisagreements: computed(answersPart),
    indexDraws: () => (computed(drawsPart)() as readonly WrittenDraws[]).map(readDraws),
  }
  const snapshot = { manifest: opened.manifest, parts: names }
  for (const [name, make] of Object.entries(fields)) Object.defineProperty(snapshot, name, { enumerable: true, get: once(make) })
  // The checksums say that these are the records the compiler wrote, and `check` holds every one to its schema.
  return snapshot as unknown as Snapshot
}

/** What a verified part holds: records by kind, or what core computed. Its text is let go. */
function parsePart(name: PartName, contents: (string | Uint8Array<ArrayBuffer> | undefined)[], place: number): unknown {
  const parsed = parseJson(name, contents[place] ?? '')
  contents[place] = undefined
  if (computedParts.includes(name)) return parsed
  const tables = parsed as Readonly<Record<string, Table>>
  return Object.fromEntries(Object.entries(tables).map(([kind, table]) => [kind, decodeTable(table)]))
}

function recordsOf(kind: string, parts: ReadonlyMap<PartName, () => unknown>): readonly unknown[] {
  const holding = [...parts].filter(([name]) => (snapshotParts[name] as readonly string[]).includes(kind))
  const lists = holding.flatMap(([, read]) => [(read() as Readonly<Record<string, readonly unknown[]>>)[kind] ?? []])
  return lists.length === 1 ? (lists[0] ?? []) : lists.flat()
}

function parseJson(part: string, content: string | Uint8Array<ArrayBuffer>): unknown {
  try {
    return JSON.parse(typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content))
  } catch (error) {
    throw new SnapshotIntegrityError(part, 'JSON', error instanceof Error ? error.message : String(error))
  }
}

/** Makes a value when it is first asked for, and once. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

async function readPart({ source, manifest }: Opened, name: string): Promise<string | Uint8Array<ArrayBuffer>> {
  const described = manifest.parts.find((part) => part.name === name)
  if (described === undefined) throw new SnapshotIntegrityError(name, 'a part named in the manifest', 'no such name')
  const content = await source.part(name)
  const found = await (typeof content === 'string' ? sha256(content) : sha256OfBytes(content))
  if (found !== described.sha256) throw new SnapshotIntegrityError(name, described.sha256, found)
  return content
}

async function parseManifest(input: unknown): Promise<SnapshotManifest> {
  // Only a manifest from elsewhere needs a schema; loading what the package brings does not wait for it.
  const { snapshotManifestSchema } = await import('@openfrontier/core/entities')
  const parsed = snapshotManifestSchema.safeParse(input)
  if (!parsed.success) throw new SnapshotIntegrityError('manifest', 'a manifest of schema version 1', parsed.error.message)
  return parsed.data
}

async function verifyId(manifest: SnapshotManifest): Promise<SnapshotManifest> {
  const id = await snapshotId(manifest.parts)
  if (id !== manifest.sha256) throw new SnapshotIntegrityError('manifest', manifest.sha256, id)
  return manifest
}
