import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Observatory } from '@openfrontier/core/observatory'
import type { ApiEnv } from './context.ts'
import type { Address } from './http/address.ts'
import { createEdge, type Edge } from './http/edge.ts'
import type { Log } from './http/log.ts'
import type { Compress } from './http/stored-answer.ts'
import type { AskApi } from './mcp/mcp-server.ts'
import type { Described } from './mcp/tools.ts'
import { describeApi } from './openapi/document.ts'
import type { ToPng } from './resources/charts.ts'
import type { Readiness } from './resources/health.ts'
import { askRouter, createRouter } from './router.ts'

const methods = ['GET', 'POST'] as const

export interface AppOptions {
  /** Writes what happened. Default: nowhere. */
  readonly log?: Log | undefined
  /** Default: bodies go out as they are, for platforms that compress by themselves. */
  readonly compress?: Compress | undefined
  /** Computes what takes long elsewhere. Default: here. Must not reject. */
  readonly delegate?: ((address: Address) => Promise<Response>) | undefined
  /** Script of the reference page. Default: there is no such page. */
  readonly referenceScript?: (() => Promise<Uint8Array<ArrayBuffer>>) | undefined
  /** Draws PNG. Default: there are none. */
  readonly toPng?: ToPng | undefined
  /** Where callers reach this API, without a slash at its end: for feeds. */
  readonly publicAddress?: string | undefined
  /** Whether requests should be sent here. Default: always. */
  readonly readiness?: (() => Readiness) | undefined
  /** Counts of what was asked, in the text format of Prometheus. Default: there are none. */
  readonly counts?: (() => string) | undefined
  /** Bytes of answers kept. Default: 64 MiB. */
  readonly cacheBytes?: number | undefined
  /** Milliseconds a caller waits for an answer. Default: 20 seconds. */
  readonly patience?: number | undefined
}

export interface App {
  /** Answers a request, at once where the answer is kept. Never rejects. */
  readonly fetch: Edge
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
  const here = (address: Address) => askRouter(router, address)
  const answers = (method: string, path: string) => router.router.match(method, path)[0].length > 0
  const mcp = lazyMcp(router, async ({ path, body }) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    return fetch(new Request(`http://localhost${path}`, init))
  })
  const fetch = createEdge({
    snapshot: observatory.facts.snapshot.manifest.sha256,
    answer: (address) => (options.delegate !== undefined && takesLong(address.path) ? options.delegate(address) : here(address)),
    methodsOf: (path) => (path === '/mcp' ? ['POST'] : methods.filter((method) => answers(method, path))),
    direct: { path: '/mcp', answer: mcp },
    compress: options.compress,
    log: options.log,
    cacheBytes: options.cacheBytes ?? 64 * 1024 ** 2,
    patience: options.patience ?? 20_000,
  })
  return { fetch, request: async (path, init) => fetch(new Request(`http://localhost${path}`, init)) }
}

/** The protocol's own code is loaded when somebody speaks it: it takes longer than all else here. */
function lazyMcp(router: OpenAPIHono<ApiEnv>, ask: AskApi): (request: Request, body: string) => Promise<Response> {
  let answer: Promise<(request: Request, body: string) => Promise<Response>> | undefined
  return async (request, body) => {
    answer ??= import('./mcp/mcp-server.ts').then(({ createMcp }) => createMcp(describeApi(router) as unknown as Described, ask))
    return (await answer)(request, body)
  }
}

/** Whether an answer is computed by simulation, which would keep everybody else waiting. */
function takesLong(path: string): boolean {
  return path.startsWith('/v1/metrics/') || path.startsWith('/v1/claims') || path.startsWith('/charts/') || isHeavy(path)
}

/** Whether an answer is a whole table, a badge of something computed, or compares figures that are. */
function isHeavy(path: string): boolean {
  return path.startsWith('/v1/dataset/') || path.startsWith('/badges/') || path.startsWith('/v1/disagreement')
}
