import { type CachedFile, readCache, sha256, writeCache } from './download-cache.ts'
import { type Answer, type RequestManners, request } from './http/request.ts'
import { unexpectedFormat } from './http/unexpected-format.ts'

export interface DownloadOptions extends RequestManners {
  /** Folder in which downloads are kept. */
  readonly cache: string
  /** Checksum the file must have. */
  readonly sha256?: string
  /** Sent with the request, such as a token. */
  readonly headers?: Readonly<Record<string, string>>
  /** What the file is, by the end of its name; an answer that is plainly something else is refused and not kept. */
  readonly name?: string
}

/** A file and whether the server had a newer one than the cache. */
export interface Download extends CachedFile {
  readonly kind: 'fresh' | 'not-modified'
}

/**
 * Downloads a file, or takes it from the cache where the server says it has not changed (ETag, Last-Modified). Tries again
 * as `request` does. Throws an `Error` that names the address; the cache then stays as it was.
 */
export async function download(address: string, options: DownloadOptions): Promise<Download> {
  const cached = await readCache(options.cache, address)
  const headers = new Headers(options.headers)
  if (cached?.etag !== undefined) headers.set('if-none-match', cached.etag)
  if (cached?.lastModified !== undefined) headers.set('if-modified-since', cached.lastModified)
  return accept(address, await request(address, headers, options), cached, options)
}

async function accept(address: string, answer: Answer, cached: CachedFile | undefined, options: DownloadOptions): Promise<Download> {
  const { status, statusText, body } = answer
  const unchanged = status === 304 && cached !== undefined
  if (!unchanged && (status < 200 || status > 299)) throw new Error(`${address}: answered ${status} ${statusText}`.trim())
  const wrong = unchanged || options.name === undefined ? undefined : unexpectedFormat(options.name, body)
  if (wrong !== undefined) throw new Error(`${address}: ${wrong}`)
  const file: CachedFile = unchanged ? cached : { address, body, sha256: sha256(body), ...validators(answer), ...linkOf(answer) }
  if (options.sha256 !== undefined && file.sha256 !== options.sha256) {
    throw new Error(`${address}: the checksum ${options.sha256} is expected, it is ${file.sha256}`)
  }
  if (!unchanged) await writeCache(options.cache, file)
  return { kind: unchanged ? 'not-modified' : 'fresh', ...file }
}

function validators({ headers }: Answer): { etag?: string; lastModified?: string } {
  const etag = headers.get('etag')
  const lastModified = headers.get('last-modified')
  return { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) }
}

/** Where a list goes on, which a page of it says in its header only. */
function linkOf({ headers }: Answer): { link?: string } {
  const link = headers.get('link')
  return link === null ? {} : { link }
}
