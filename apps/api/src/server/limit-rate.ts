import type { IncomingMessage } from 'node:http'
import { targetOf } from '../http/address.ts'
import { costOf, createRateLimit, memoryStore } from '../http/rate-limit.ts'
import { callerOf } from './caller.ts'
import type { Host } from './host.ts'
import type { ServerOptions } from './options.ts'
import { writeLog } from './write-log.ts'

interface Limited {
  readonly fetch: (request: Request, env: { readonly incoming: IncomingMessage }) => Response | Promise<Response>
  readonly close: () => Promise<void>
}

/** Seconds in which a caller's requests are counted. */
const window = 60

/** Puts the rate limit before a host: counted in this process or, where there is a Redis, for all replicas together. */
export async function limitRate(host: Pick<Host, 'fetch'>, { rateLimit, redisUrl, trustedProxies }: ServerOptions): Promise<Limited> {
  if (rateLimit === 0) return { fetch: (request) => host.fetch(request), close: async () => {} }
  const redis = redisUrl === undefined ? undefined : await openRedis(redisUrl)
  const take = createRateLimit({ limit: rateLimit, window }, redis ?? memoryStore())
  return {
    fetch(request, { incoming }) {
      const target = targetOf(request.url)
      const cost = costOf(request.method, target.split('?', 1)[0] ?? target)
      if (cost === 0) return host.fetch(request)
      const allowance = take(callerOf(incoming, trustedProxies), cost)
      if (allowance instanceof Promise) return allowance.then(({ headers, refusal }) => refusal ?? host.fetch(request, headers))
      return allowance.refusal ?? host.fetch(request, allowance.headers)
    },
    close: async () => redis?.close(),
  }
}

async function openRedis(url: string) {
  const { redisStore } = await import('./redis-store.ts')
  return redisStore(url, (reason) => writeLog({ event: 'redis-failed', reason }))
}
