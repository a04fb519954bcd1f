import type { Observatory } from '@openfrontier/core/observatory'
import type { Address } from './http/address.ts'
import { createEdge } from './http/edge.ts'
import type { Log } from './http/log.ts'
import type { Compress } from './http/stored-answer.ts'
import { createRouter } from './router.ts'

export interface AppOptions {
  /** Writes what happened. Default: nowhere. */
  readonly log?: Log | undefined
  /** Default: bodies go out as they are, for platforms that compress by themselves. */
  readonly compress?: Compress | undefined
  /** Computes what takes long elsewhere. Default: here. Must not reject. */
  readonly delegate?: ((address: Address) => Promise<Response>) | undefined
  /** Script of the reference page. Default: there is no such page. */
  readonly referenceScript?: (() => Promise<Uint8Array<ArrayBuffer>>) | undefined
  /** Whether requests should be sent here. Default: always. */
  readonly isReady?: (() => boolean) | undefined
  /** Bytes of answers kept. Default: 64 MiB. */
  readonly cacheBytes?: number | undefined
  /** Milliseconds a caller waits for an answer. Default: 20 seconds. */
  readonly patience?: number | undefined
}

export interface App {
  /** Answers a request, at once where the answer is kept. Never rejects. */
  readonly fetch: (request: Request) => Response | Promise<Response>
  /** The same for a path: for tests and for warming up. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>
}

/**
 * The API over one observatory. No clock but for logs, no files, no network: it runs wherever `fetch` handlers do.
 *
 * @example
 * const app = createApp(createObservatory(await loadSnapshot({ parts: 'all' })))
 * const answer = await app.request('/v1/metrics/frontier-lag?a=US&b=CN')
 */
export function createApp(observatory: Observatory, options: AppOptions = {}): App {
  const router = createRouter(observatory, options)
  const here = (address: Address) => router.fetch(new Request(`http://localhost${address.canonical}`), { form: address.form })
  const fetch = createEdge({
    snapshot: observatory.facts.snapshot.manifest.sha256,
    answer: (address) => (options.delegate !== undefined && takesLong(address.path) ? options.delegate(address) : here(address)),
    knows: (path) => router.router.match('GET', path)[0].length > 0,
    compress: options.compress,
    log: options.log,
    cacheBytes: options.cacheBytes ?? 64 * 1024 ** 2,
    patience: options.patience ?? 20_000,
  })
  return { fetch, request: async (path, init) => fetch(new Request(`http://localhost${path}`, init)) }
}

/** Whether an answer is computed by simulation, which would keep everybody else waiting. */
function takesLong(path: string): boolean {
  return path.startsWith('/v1/metrics/') || path.startsWith('/v1/claims') || path.startsWith('/charts/')
}
