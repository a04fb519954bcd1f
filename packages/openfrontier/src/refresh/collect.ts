import { join } from 'node:path'
import type { IsoDate } from '@openfrontier/core/entities'
import {
  type DownloadOptions,
  download,
  type ReadResult,
  type RefreshableSource,
  type RequestManners,
  readCached,
  type Suspicion,
  suspicionsOf,
  tableTexts,
} from '@openfrontier/sources'
import type { Journal } from './journal.ts'

/** What became of collecting one source. */
export type Collected =
  | {
      readonly kind: 'collected'
      readonly source: string
      readonly texts: ReadonlyMap<string, string>
      readonly result: ReadResult
      readonly suspicions: readonly Suspicion[]
    }
  | { readonly kind: 'failed'; readonly source: string; readonly why: string }
  | { readonly kind: 'skipped'; readonly source: string; readonly why: string }

export interface CollectOptions {
  readonly store: string
  readonly today: IsoDate
  /** All tables as they stand. */
  readonly tables: ReadonlyMap<string, string>
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly journal: Journal
  readonly manners: RequestManners
  readonly progress: (text: string) => void
}

/** Downloads and reads one source. Never rejects: a source that fails is no reason to stop the others. */
export async function collect(source: RefreshableSource, options: CollectOptions): Promise<Collected> {
  const lacks = source.lacks?.(options.environment)
  if (lacks !== undefined) return { kind: 'skipped', source: source.id, why: lacks }
  const newest = (id: string, table: string) => newestText(options.tables, id, table)
  try {
    const result = await source.collect({
      today: options.today,
      folder: join(options.store, 'work', source.id),
      environment: options.environment,
      newest,
      manners: options.manners,
      mirror: (address) => mirrored(address, options.environment.OPENFRONTIER_MIRROR),
      progress: options.progress,
      fetch: (address, { name, headers }) => fetchOnce(address, options, { name, ...(headers === undefined ? {} : { headers }) }),
      ...(options.manners.signal === undefined ? {} : { signal: options.manners.signal }),
    })
    options.manners.signal?.throwIfAborted()
    const suspicions = suspicionsOf(result.tables, (table) => newest(source.id, table))
    const texts = withoutRepeats(tableTexts(source.id, result.tables), (table) => newest(source.id, table))
    return { kind: 'collected', source: source.id, texts, result, suspicions }
  } catch (error) {
    options.manners.signal?.throwIfAborted()
    return { kind: 'failed', source: source.id, why: error instanceof Error ? error.message : String(error) }
  }
}

/** A copy that says what the last one said is the last one still, and no new one under another date. */
function withoutRepeats(texts: ReadonlyMap<string, string>, newest: (table: string) => string | undefined): ReadonlyMap<string, string> {
  const folders = new Map<string, boolean>()
  for (const [path, text] of texts) {
    const [folder, table] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1, -'.csv'.length)]
    const isNew = table !== 'set-aside' && newest(table) !== text
    folders.set(folder, (folders.get(folder) ?? false) || isNew)
  }
  return new Map([...texts].filter(([path]) => folders.get(path.slice(0, path.lastIndexOf('/'))) === true))
}

async function fetchOnce(
  given: string,
  { store, journal, manners, environment }: CollectOptions,
  what: Pick<DownloadOptions, 'name' | 'headers'>,
) {
  const address = mirrored(given, environment.OPENFRONTIER_MIRROR)
  const cache = join(store, 'downloads')
  const cached = journal.has(address) ? await readCached(cache, address) : undefined
  if (cached !== undefined) return { kind: 'not-modified' as const, ...cached }
  // A key is for the host it was given for, and for no mirror of it.
  const { authorization: _key, ...headers } = what.headers ?? {}
  const file = await download(address, { ...manners, ...what, ...(address !== given && { headers }), cache })
  await journal.add(address)
  return file
}

/** The address of the same file on a mirror, `<mirror>/<host>/<path>`, where there is one. */
function mirrored(address: string, mirror: string | undefined): string {
  if (mirror === undefined || mirror === '' || address.startsWith(mirror)) return address
  return `${mirror.replace(/\/$/, '')}/${address.replace(/^https?:\/\//, '')}`
}

/** Text of a table in the newest copy of a source. */
function newestText(tables: ReadonlyMap<string, string>, source: string, table: string): string | undefined {
  const paths = [...tables.keys()].filter((path) => path.startsWith(`${source}/`) && path.endsWith(`/${table}.csv`))
  return tables.get(paths.sort().at(-1) ?? '')
}
