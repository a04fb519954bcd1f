import { setTimeout as sleep } from 'node:timers/promises'
import { type CachedFile, readCache, sha256, writeCache } from './download-cache.ts'

export interface DownloadOptions {
  /** Folder in which downloads are kept. */
  readonly cache: string
  /** Checksum the file must have. */
  readonly sha256?: string
  /** How often to try in all. */
  readonly attempts?: number
  /** Milliseconds one attempt may take. */
  readonly timeout?: number
  /** Waits so many milliseconds; tests do not. */
  readonly wait?: (milliseconds: number) => Promise<unknown>
}

/** A file and whether the server had a newer one than the cache. */
export interface Download extends CachedFile {
  readonly kind: 'fresh' | 'not-modified'
}

type Attempt =
  | { readonly kind: 'answer'; readonly response: Response; readonly body: Uint8Array }
  | { readonly kind: 'again'; readonly reason: string; readonly after?: number }

const worthAnotherTry: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])
const firstPause = 500
const longestPause = 60_000

/**
 * Downloads a file, or takes it from the cache where the server says it has not changed (ETag, Last-Modified). Tries again
 * after a lost connection, a timeout or a status that passes, waiting twice as long each time or as long as `Retry-After`
 * says. Throws an `Error` that names the address; the cache then stays as it was.
 */
export async function download(address: string, options: DownloadOptions): Promise<Download> {
  const cached = await readCache(options.cache, address)
  const attempts = options.attempts ?? 4
  const wait = options.wait ?? sleep
  let reason = ''
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const result = await tryOnce(address, cached, options.timeout ?? 120_000)
    if (result.kind === 'answer') return await accept(address, result.response, result.body, cached, options)
    reason = result.reason
    if (attempt < attempts) await wait(Math.min(result.after ?? firstPause * 2 ** (attempt - 1), longestPause))
  }
  throw new Error(`${address}: ${reason}; given up after ${attempts} attempts`)
}

async function tryOnce(address: string, cached: CachedFile | undefined, timeout: number): Promise<Attempt> {
  const headers = new Headers()
  if (cached?.etag !== undefined) headers.set('if-none-match', cached.etag)
  if (cached?.lastModified !== undefined) headers.set('if-modified-since', cached.lastModified)
  try {
    const response = await fetch(address, { headers, signal: AbortSignal.timeout(timeout) })
    const body = new Uint8Array(await response.arrayBuffer())
    if (!worthAnotherTry.has(response.status)) return { kind: 'answer', response, body }
    const after = retryAfter(response.headers.get('retry-after'))
    return { kind: 'again', reason: `answered ${response.status}`, ...(after === undefined ? {} : { after }) }
  } catch (error) {
    return { kind: 'again', reason: describeError(error) }
  }
}

async function accept(
  address: string,
  response: Response,
  body: Uint8Array,
  cached: CachedFile | undefined,
  options: DownloadOptions,
): Promise<Download> {
  const unchanged = response.status === 304 && cached !== undefined
  if (!unchanged && !response.ok) throw new Error(`${address}: answered ${response.status} ${response.statusText}`.trim())
  const file: CachedFile = unchanged ? cached : { address, body, sha256: sha256(body), ...validators(response) }
  if (options.sha256 !== undefined && file.sha256 !== options.sha256) {
    throw new Error(`${address}: the checksum ${options.sha256} is expected, it is ${file.sha256}`)
  }
  if (!unchanged) await writeCache(options.cache, file)
  return { kind: unchanged ? 'not-modified' : 'fresh', ...file }
}

function validators(response: Response): { etag?: string; lastModified?: string } {
  const etag = response.headers.get('etag')
  const lastModified = response.headers.get('last-modified')
  return { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) }
}

/** Milliseconds of a `Retry-After` in seconds. One with a date is left to the usual pauses: it would need a clock. */
function retryAfter(header: string | null): number | undefined {
  return header !== null && /^\d+$/.test(header) ? Number(header) * 1000 : undefined
}

/** fetch says only "fetch failed" and keeps the reason in the cause. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message
}
