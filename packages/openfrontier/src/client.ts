/**
 * A typed client of the Open Frontier API: what each address takes and answers is known to the editor. It retries what may be
 * retried, gives up when told to, and walks pages.
 *
 * @example
 * const client = createClient('https://frontier.example')
 * const lag = await client.get('/v1/metrics/frontier-lag', { query: { a: 'US', b: 'CN' } })
 * for await (const model of client.rows('/v1/models', { query: { country: 'CN', open: 'weights' } })) console.log(model.id)
 */
import type { ApiRoutes, Problem } from './client-routes.ts'

export type * from './client-routes.ts'

type PathsOf<Method extends string> = { [Key in keyof ApiRoutes]: Key extends `${Method} ${infer Path}` ? Path : never }[keyof ApiRoutes]
type RouteOf<Method extends string, Path extends string> = `${Method} ${Path}` extends keyof ApiRoutes
  ? ApiRoutes[`${Method} ${Path}`]
  : never
export type GetPath = PathsOf<'GET'>
export type PostPath = PathsOf<'POST'>
export type GetAnswer<Path extends GetPath> = RouteOf<'GET', Path>['answer']
export type PostAnswer<Path extends PostPath> = RouteOf<'POST', Path>['answer']
/** Addresses that answer a list, page by page. */
export type ListPath = { [Path in GetPath]: GetAnswer<Path> extends readonly unknown[] ? Path : never }[GetPath]

interface CallOptions {
  readonly signal?: AbortSignal | undefined
}
type Question<Route> = Omit<Route, 'answer'> & CallOptions
/** What a call takes may be left out where all of it may. */
type Arguments<Route> = Record<never, never> extends Omit<Route, 'answer'> ? [question?: Question<Route>] : [question: Question<Route>]

export interface ClientOptions {
  readonly fetch?: typeof globalThis.fetch
  /** Attempts beyond the first, for answers 429, 502, 503 and 504 and for connections that break. Default 3. */
  readonly retries?: number
  /** Milliseconds for one attempt. Default 30,000. */
  readonly timeout?: number
  readonly headers?: Readonly<Record<string, string>>
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Rows on all pages. */
  readonly total: number
}

export interface Client {
  readonly get: <Path extends GetPath>(path: Path, ...question: Arguments<RouteOf<'GET', Path>>) => Promise<GetAnswer<Path>>
  readonly post: <Path extends PostPath>(path: Path, ...question: Arguments<RouteOf<'POST', Path>>) => Promise<PostAnswer<Path>>
  /** Pages of a list, one after the other. */
  readonly pages: <Path extends ListPath>(
    path: Path,
    ...question: Arguments<RouteOf<'GET', Path>>
  ) => AsyncGenerator<Page<GetAnswer<Path>[number]>>
  /** Rows of all pages. */
  readonly rows: <Path extends ListPath>(
    path: Path,
    ...question: Arguments<RouteOf<'GET', Path>>
  ) => AsyncGenerator<GetAnswer<Path>[number]>
}

/** The API refused, or failed. `problem` names the field, what was found and what was expected. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly problem: Problem | undefined
  readonly requestId: string | undefined

  constructor(status: number, problem: Problem | undefined, requestId: string | undefined) {
    super(problem === undefined ? `the API answered ${status}` : `${problem.title}: ${problem.detail}`)
    this.status = status
    this.problem = problem
    this.requestId = requestId
  }
}

interface Given extends CallOptions {
  readonly path?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/** A client of the API at an address. */
export function createClient(address: string, options: ClientOptions = {}): Client {
  const base = address.replace(/\/+$/, '')
  const get = (path: string, given: Given = {}) => call(base + addressOf(path, given), { method: 'GET' }, given.signal, options)

  async function* pages(path: string, given: Given = {}): AsyncGenerator<Page<unknown>> {
    for (let next: string | undefined = addressOf(path, given); next !== undefined; ) {
      const response = await call(base + next, { method: 'GET' }, given.signal, options)
      const rows = (await response.json()) as readonly unknown[]
      yield { rows, total: Number(response.headers.get('x-total-count') ?? rows.length) }
      next = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1]
    }
  }
  async function* rows(path: string, given?: Given): AsyncGenerator<unknown> {
    for await (const page of pages(path, given)) yield* page.rows
  }
  const client = {
    get: async (path: string, given?: Given) => read(await get(path, given)),
    post: async (path: string, given: Given = {}) => {
      const init = { method: 'POST', body: JSON.stringify(given.body ?? {}), headers: { 'content-type': 'application/json' } }
      return read(await call(base + addressOf(path, given), init, given.signal, options))
    },
    pages,
    rows,
  }
  // The routes' types are those of the API's description; below them all is strings.
  return client as unknown as Client
}

function addressOf(path: string, { path: parts = {}, query = {} }: Given): string {
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parts[name] ?? '')))
  const pairs = Object.entries(query).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return []
    // Names of fields are joined; of names of models each is a parameter of its own.
    if (Array.isArray(value) && name !== 'name') return [[name, value.join(',')]]
    return (Array.isArray(value) ? value : [value]).map((each) => [name, String(each)])
  })
  return pairs.length === 0 ? place : `${place}?${new URLSearchParams(pairs)}`
}

async function read(response: Response): Promise<unknown> {
  return /json/.test(response.headers.get('content-type') ?? '') ? response.json() : response.text()
}

const passing: ReadonlySet<number> = new Set([429, 502, 503, 504])

async function call(
  address: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
  { fetch = globalThis.fetch, retries = 3, timeout = 30_000, headers = {} }: ClientOptions,
): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const limit = AbortSignal.timeout(timeout)
    const both = signal === undefined ? limit : AbortSignal.any([signal, limit])
    const last = attempt >= retries
    try {
      // Every question leaves all as it is, so that asking twice does no harm.
      const response = await fetch(address, { ...init, headers: { ...headers, ...init.headers }, signal: both } as RequestInit)
      if (response.ok) return response
      if (last || !passing.has(response.status)) throw await errorOf(response)
      await response.body?.cancel()
      await pause(secondsToWait(response, attempt), signal)
    } catch (error) {
      if (error instanceof ApiError || signal?.aborted === true || last) throw error
      await pause(backoff(attempt), signal)
    }
  }
}

async function errorOf(response: Response): Promise<ApiError> {
  const problem = await response.json().catch(() => undefined)
  return new ApiError(response.status, problem as Problem | undefined, response.headers.get('x-request-id') ?? undefined)
}

/** What the server asks for, up to a minute; else longer with every attempt. */
function secondsToWait(response: Response, attempt: number): number {
  const asked = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(asked) ? Math.min(asked, 60) : backoff(attempt)
}

/** Seconds, by chance between half and whole of 0.25, 0.5, 1 …: callers who failed together do not come back together. */
function backoff(attempt: number): number {
  return 0.25 * 2 ** attempt * (0.5 + Math.random() / 2)
}

function pause(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, 1_000 * seconds)
    if (signal?.aborted === true) stop()
    else signal?.addEventListener('abort', stop, { once: true })
  })
}
