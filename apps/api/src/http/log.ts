/** What is written about a request. Who asked is not: no address, no agent, no referrer. */
export interface RequestLog {
  readonly event: 'request'
  readonly requestId: string
  readonly method: string
  readonly target: string
  readonly status: number
  readonly milliseconds: number
  readonly cache: 'hit' | 'miss' | 'none'
}

/** Something that went wrong on our side, with all that helps to mend it. */
export interface FailureLog {
  readonly event: 'failure'
  readonly target: string
  readonly message: string
  readonly stack?: string
}

export type Log = (entry: RequestLog | FailureLog) => void

/** A request's id: the caller's own where it is a plain word, else a new one. */
export function requestIdFrom(given: string | null): string {
  return given !== null && /^[\w.-]{1,64}$/.test(given) ? given : crypto.randomUUID()
}
