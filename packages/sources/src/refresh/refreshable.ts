import type { IsoDate, Maybe } from '@openfrontier/core/entities'
import type { Adapter, ReadResult, SourceText } from '../adapter.ts'
import type { Download } from '../download.ts'
import { textOf } from '../files/find-files.ts'
import { dateSegment } from '../files/path-pattern.ts'
import type { RequestManners } from '../http/request.ts'

export interface FetchOptions {
  /** What the file is, by the end of its name. */
  readonly name: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What a source is given to refresh itself. */
export interface RefreshContext {
  /** Day of the refresh: the day of a copy whose files do not say it. */
  readonly today: IsoDate
  /** Downloads a file, or takes it from the cache where the server says it is the same. Rejects where it cannot be had. */
  readonly fetch: (address: string, options: FetchOptions) => Promise<Download>
  /** Text of the newest table of a source as it stands now. */
  readonly newest: (source: string, table: string) => string | undefined
  /** Folder that is the source's own and stays between runs. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly progress: (text: string) => void
  readonly signal?: AbortSignal
  /** How requests beside `fetch` are made: those for parts of large files. */
  readonly manners?: RequestManners
  /** Where an address is to be asked for, if not there. */
  readonly mirror?: (address: string) => string
}

/** A publication that can be refreshed. */
export interface RefreshableSource {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly license: Maybe<string>
  /** The line printed wherever its facts are shown. */
  readonly attribution: string
  /** Where a reader finds it. */
  readonly address: string
  /** Taken only when it is named, because it is large or its licence asks for care. */
  readonly onlyByName?: string
  /** A copy holds all that the ones before it held, under its own date: they would count twice. */
  readonly replacesEarlier?: boolean
  /** Why it cannot be refreshed here, such as a key that is missing; `undefined` where it can. */
  readonly lacks?: (environment: RefreshContext['environment']) => string | undefined
  /** Downloads and reads it. Rejects where anything needed cannot be had or read. */
  readonly collect: (context: RefreshContext) => Promise<ReadResult>
}

/** A publication whose adapter reads files that addresses serve in that very form. */
export function fromAdapter(adapter: Adapter): RefreshableSource {
  const offered = adapter.files.filter(({ refresh }) => refresh === 'download')
  return {
    id: adapter.id,
    title: adapter.title,
    publisher: adapter.publisher,
    license: adapter.license,
    attribution: `${adapter.publisher}, ${adapter.title}`,
    address: offered[0]?.address ?? '',
    async collect({ today, fetch, progress }) {
      // All at once: the slots of each host keep their own order.
      const texts = await Promise.all(
        offered.map(async ({ name, path, address, encoding }): Promise<SourceText> => {
          const { body, kind } = await fetch(address, { name })
          progress(`${adapter.id}: ${name}${kind === 'not-modified' ? ' (unchanged)' : ''}`)
          const place = path.replace(dateSegment, today)
          return { path: place, text: await textOf(place, body, encoding) }
        }),
      )
      return adapter.read(texts, { date: today })
    },
  }
}
