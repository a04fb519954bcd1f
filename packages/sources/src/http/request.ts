import { setTimeout as sleep } from 'node:timers/promises'
import { type HostSlots, sharedSlots } from './host-slots.ts'
import { readBody, TooLargeError } from './read-body.ts'
import { send } from './send.ts'

/** How a request is made. */
export interface RequestManners {
  /** How often to try in all. */
  readonly attempts?: number
  /** Milliseconds one attempt may take. */
  readonly timeout?: number
  /** Milliseconds for which nothing may come. */
  readonly idle?: number
  /** Bytes an answer may have. */
  readonly limit?: number
  /** Waits so many milliseconds; tests do not. */
  readonly wait?: (milliseconds: number) => Promise<unknown>
  /** A number from 0 to 1 that spreads pauses, so that many readers do not come back at once. */
  readonly random?: () => number
  readonly slots?: HostSlots
  /** Ends all that is under way. */
  readonly signal?: AbortSignal
}

export interface Answer {
  readonly status: number
  readonly statusText: string
  readonly headers: Headers
  readonly body: Uint8Array
}

type Attempt =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'again'; readonly reason: string; readonly after?: number }

const worthAnotherTry: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])
const firstPause = 500
const longestPause = 60_000
/** Who asks for more patience than this is asked again another day. */
const longestWish = 300_000
const mostBytes = 256 * 2 ** 20

/**
 * Asks for an address. Tries again after a lost connection, a time-out or a status that passes, waiting twice as long each
 * time, a random part less, or as long as `Retry-After` says. Rejects with an `Error` that names the address.
 */
export async function request(address: string, headers: Headers, manners: RequestManners = {}): Promise<Answer> {
  const { attempts = 4, wait = sleep, random = Math.random, slots = sharedSlots } = manners
  let reason = ''
  for (let attempt = 1; attempt <= attempts; attempt++) {
    manners.signal?.throwIfAborted()
    const result = await slots.run(address, () => tryOnce(address, headers, manners))
    if (result.kind === 'answer') return result.answer
    reason = result.reason
    if (result.after !== undefined && result.after > longestWish) {
      throw new Error(`${address}: ${reason} and asks to wait ${Math.round(result.after / 1000)} s; try again then`)
    }
    const pause = Math.min(firstPause * 2 ** (attempt - 1), longestPause) * (0.5 + random() / 2)
    if (attempt < attempts) await wait(result.after ?? pause)
  }
  throw new Error(`${address}: ${reason}; given up after ${attempts} attempts`)
}

async function tryOnce(address: string, headers: Headers, manners: RequestManners): Promise<Attempt> {
  const { timeout = 120_000, idle = 30_000, limit = mostBytes, signal } = manners
  const late = AbortSignal.timeout(timeout)
  try {
    const response = await send(address, {
      headers: new Headers(headers),
      signal: signal === undefined ? late : AbortSignal.any([late, signal]),
    })
    const body = await readBody(response, limit, idle)
    const { status, statusText } = response
    if (!worthAnotherTry.has(status)) return { kind: 'answer', answer: { status, statusText, headers: response.headers, body } }
    const after = retryAfter(response.headers.get('retry-after'))
    return { kind: 'again', reason: `answered ${status}`, ...(after === undefined ? {} : { after }) }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof TooLargeError) throw new Error(`${address}: ${error.message}`)
    return { kind: 'again', reason: describeError(error) }
  }
}

/** Milliseconds of a `Retry-After`, in seconds or as a date. */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined
  if (/^\d+$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}

/** fetch says only "fetch failed" and keeps the reason in the cause. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message
}
