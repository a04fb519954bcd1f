import { LRUCache } from 'lru-cache'
import { type Address, type Form, pathOf, readAddress, targetOf } from './address.ts'
import { asProblem } from './as-problem.ts'
import { allowOf, carriesBody, isReading, type Methods, refuseUnfit } from './fitness.ts'
import { preflightHeaders, standingHeaders } from './headers.ts'
import { type Log, type RequestLog, requestIdFrom } from './log.ts'
import { type Encoding, encodingFor, formFor, matchesTag } from './negotiate.ts'
import { ProblemError, problemResponse } from './problem.ts'
import { readBody } from './request-body.ts'
import { bytesOf, type Compress, type StoredAnswer, storeAnswer, type Variant, variantOf } from './stored-answer.ts'

/** Bytes of spellings kept: an address has as many as anyone cares to try. */
const spellingBytes = 8 * 1024 ** 2

export interface EdgeOptions {
  /** Id of the snapshot that every answer is about. */
  readonly snapshot: string
  /** Computes an answer. Must not reject. */
  readonly answer: (address: Address) => Response | Promise<Response>
  /** Methods answered at a path; none where nothing has it. */
  readonly methodsOf: (path: string) => Methods
  /** Answers requests at this path by itself, body and all; nothing of it is kept. */
  readonly direct?: { readonly path: string; readonly answer: (request: Request, body: string) => Promise<Response> } | undefined
  readonly compress?: Compress | undefined
  readonly log?: Log | undefined
  /** Bytes of answers kept. */
  readonly cacheBytes: number
  /** Milliseconds a caller waits. What is under way goes on and is kept, so that asking again later succeeds. */
  readonly patience: number
}

/** Answers a request; `more` are headers to add to whatever is answered. */
export type Edge = (request: Request, more?: Readonly<Record<string, string>>) => Response | Promise<Response>

/**
 * Everything between a request and what computes its answer. A snapshot never changes, so whole answers are kept by their
 * address and sent again as they are; that path touches neither router nor serialiser and stays synchronous.
 */
export function createEdge(options: EdgeOptions): Edge {
  const answers = new LRUCache<string, StoredAnswer>({
    maxSize: options.cacheBytes,
    maxEntrySize: Math.ceil(options.cacheBytes / 2),
    sizeCalculation: bytesOf,
  })
  /** Keys of addresses that were spelled otherwise: unsorted, or with a suffix. */
  const spellings = new LRUCache<string, string>({
    maxSize: spellingBytes,
    sizeCalculation: (key, spelling) => 2 * (key.length + spelling.length),
  })
  const underWay = new Map<string, Promise<StoredAnswer | Response>>()

  function stored(form: Form, target: string): StoredAnswer | undefined {
    const direct = answers.get(`${form} ${target}`)
    if (direct !== undefined) return direct
    const key = spellings.get(`${form} ${target}`)
    return key === undefined ? undefined : answers.get(key)
  }

  async function compute(form: Form, target: string, body: string | undefined): Promise<StoredAnswer | Response> {
    const address = { ...readAddress(target, form), ...(body !== undefined && { body }) }
    const key = `${address.form} ${address.canonical}${body === undefined ? '' : ` ${await fingerprint(body)}`}`
    const spelling = body === undefined ? `${form} ${target}` : key
    const known = answers.get(key)
    if (known !== undefined) {
      spellings.set(spelling, key)
      return known
    }
    const running = underWay.get(key) ?? computeOnce(key, address).finally(() => underWay.delete(key))
    underWay.set(key, running)
    const answer = await within(options.patience, running)
    if (!(answer instanceof Response) && spelling !== key) spellings.set(spelling, key)
    // Two callers may wait for one response that is not stored: each needs a body of its own.
    return answer instanceof Response ? answer.clone() : answer
  }

  async function computeOnce(key: string, address: Address): Promise<StoredAnswer | Response> {
    const response = await options.answer(address)
    if (response.status !== 200 || response.headers.get('cache-control') === 'no-store') return response
    const answer = await storeAnswer(options.snapshot, key, response)
    answers.set(key, answer)
    return answer
  }

  /** Answers with what is kept. */
  function send(asked: Asked, answer: StoredAnswer, variant: Variant, cache: RequestLog['cache']): Response {
    const { request, requestId } = asked
    const fresh = matchesTag(request.headers.get('if-none-match'), answer.tag)
    tell(asked, fresh ? 304 : 200, cache)
    if (fresh)
      return new Response(null, { status: 304, headers: { ...withoutLength(variant.headers), ...asked.more, 'x-request-id': requestId } })
    const headers = { ...variant.headers, ...asked.more, 'x-request-id': requestId }
    return new Response(request.method === 'HEAD' ? null : variant.body, { status: 200, headers })
  }

  /** Answers with what is not kept. */
  async function relay(asked: Asked, response: Response): Promise<Response> {
    tell(asked, response.status, 'none')
    const own = Object.fromEntries(response.headers)
    const body = asked.request.method === 'HEAD' || response.body === null ? null : await response.arrayBuffer()
    const standing = standingHeaders(own['content-type'] ?? '')
    const headers = { ...standing, ...own, vary: 'accept, accept-encoding', ...asked.more, 'x-request-id': asked.requestId }
    return new Response(body, { status: response.status, headers })
  }

  async function answerAnew(asked: Asked): Promise<Response> {
    const { request, target, form, encoding } = asked
    try {
      const methods = request.method === 'OPTIONS' ? options.methodsOf(pathOf(target)) : []
      if (methods.length > 0) {
        tell(asked, 204, 'none')
        const headers = { ...preflightHeaders(allowOf(methods)), ...asked.more, 'x-request-id': asked.requestId }
        return new Response(null, { status: 204, headers })
      }
      refuseUnfit(request, target, options.methodsOf)
      const body = request.method === 'POST' ? await within(options.patience, readBody(request)) : undefined
      if (options.direct?.path === pathOf(target)) {
        return await relay(asked, await options.direct.answer(request, body ?? ''))
      }
      const answer = await compute(form, target, body)
      if (answer instanceof Response) return await relay(asked, answer)
      return send(asked, answer, await variantOf(answer, encoding, options.compress), 'miss')
    } catch (error) {
      return relay(asked, problemResponse(asProblem(error, target, options.log)))
    }
  }

  function tell({ request, target, requestId, started }: Asked, status: number, cache: RequestLog['cache']): void {
    const milliseconds = Math.round(1_000 * (performance.now() - started)) / 1_000
    options.log?.({ event: 'request', requestId, method: request.method, target, status, milliseconds, cache })
  }

  return (request, more = noHeaders) => {
    const { headers } = request
    const asked: Asked = {
      request,
      target: targetOf(request.url),
      form: formFor(headers.get('accept')),
      encoding: encodingFor(headers.get('accept-encoding')),
      requestId: requestIdFrom(headers.get('x-request-id')),
      started: performance.now(),
      more,
    }
    const answer = isReading(request) && !carriesBody(headers) ? stored(asked.form, asked.target) : undefined
    if (answer === undefined) return answerAnew(asked)
    const variant = variantOf(answer, asked.encoding, options.compress)
    return variant instanceof Promise ? variant.then((ready) => send(asked, answer, ready, 'hit')) : send(asked, answer, variant, 'hit')
  }
}

/** A request with what was read from it. */
interface Asked {
  readonly request: Request
  readonly target: string
  readonly form: Form
  readonly encoding: Encoding | undefined
  readonly requestId: string
  readonly started: number
  readonly more: Readonly<Record<string, string>>
}

const noHeaders: Readonly<Record<string, string>> = {}

/** Tells bodies apart in keys. */
async function fingerprint(body: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function withoutLength({ 'content-length': _length, ...headers }: Readonly<Record<string, string>>): Record<string, string> {
  return headers
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const detail = 'the answer is still being computed; ask again in a while'
      reject(new ProblemError('too-slow', detail, [], { 'retry-after': String(Math.ceil(milliseconds / 1_000)) }))
    }, milliseconds)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
