import { ProblemError, problemResponse } from './problem.ts'

/** Counts what callers have used in the window that runs. */
export interface RateStore {
  /** Adds to what a caller has used; gives the sum, and the seconds until the window ends. */
  readonly add: (caller: string, cost: number, window: number) => Used | Promise<Used>
}
export interface Used {
  readonly used: number
  readonly secondsLeft: number
}

export interface RatePolicy {
  /** What a caller may use in a window. */
  readonly limit: number
  /** Seconds. */
  readonly window: number
}

/** Headers to send with whatever is answered and, where the limit is passed, the answer itself. */
export interface Allowance {
  readonly headers: Readonly<Record<string, string>>
  readonly refusal?: Response
}

/** What a request costs: a question that is computed for the caller alone, or a whole table, counts for several. */
export function costOf(method: string, path: string): number {
  if (path === '/healthz' || path === '/readyz' || path === '/metricsz') return 0
  return method === 'POST' || path.startsWith('/v1/dataset/') ? 10 : 1
}

/** Limits callers by a policy. The headers are those of the IETF's draft on rate limit fields. */
export function createRateLimit(
  { limit, window }: RatePolicy,
  store: RateStore,
): (caller: string, cost: number) => Allowance | Promise<Allowance> {
  const policy = `"default";q=${limit};w=${window}`
  const settle = ({ used, secondsLeft }: Used): Allowance => {
    const headers = { 'ratelimit-policy': policy, ratelimit: `"default";r=${Math.max(0, limit - used)};t=${secondsLeft}` }
    if (used <= limit) return { headers }
    const problem = new ProblemError(
      'too-many-requests',
      `more than ${limit} in ${window} seconds`,
      [{ field: 'rate', found: String(used), expected: `at most ${limit} in ${window} seconds; a POST or a whole table counts for 10` }],
      { ...headers, 'retry-after': String(secondsLeft) },
    )
    return { headers, refusal: problemResponse(problem) }
  }
  return (caller, cost) => {
    const used = store.add(caller, cost, window)
    return used instanceof Promise ? used.then(settle) : settle(used)
  }
}

/** Callers kept at once: a flood of made-up ones must not fill the memory. */
const mostCallers = 100_000

/** Counts in this process alone. */
export function memoryStore(now: () => number = Date.now): RateStore {
  let counts = new Map<string, number>()
  let windowOf = -1
  return {
    add(caller, cost, window) {
      const seconds = now() / 1_000
      const current = Math.floor(seconds / window)
      if (current !== windowOf || counts.size > mostCallers) {
        counts = new Map()
        windowOf = current
      }
      const used = (counts.get(caller) ?? 0) + cost
      counts.set(caller, used)
      return { used, secondsLeft: Math.ceil((current + 1) * window - seconds) }
    },
  }
}
