import { createClient } from '@redis/client'
import { memoryStore, type RateStore } from '../http/rate-limit.ts'

export interface RedisStore extends RateStore {
  readonly close: () => Promise<void>
}

/**
 * Counts in Redis, for all replicas together. Where Redis does not answer, each replica counts by itself: a limit that is too
 * generous for a while is better than no answer. Keys live for one window.
 */
export async function redisStore(url: string, onError: (message: string) => void): Promise<RedisStore> {
  const client = createClient({
    url,
    socket: { connectTimeout: 2_000, reconnectStrategy: (retries) => Math.min(200 * 2 ** retries, 10_000) },
  })
  const alone = memoryStore()
  client.on('error', (error: Error) => onError(error.message))
  // It goes on trying in the background.
  await Promise.race([client.connect().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 2_000).unref())])
  return {
    async add(caller, cost, window) {
      if (!client.isReady) return alone.add(caller, cost, window)
      const seconds = Date.now() / 1_000
      const current = Math.floor(seconds / window)
      const key = `openfrontier:rate:${current}:${caller}`
      try {
        const [used] = await client
          .multi()
          .incrBy(key, cost)
          .expire(key, window + 1)
          .execTyped()
        return { used: Number(used), secondsLeft: Math.ceil((current + 1) * window - seconds) }
      } catch (error) {
        onError(error instanceof Error ? error.message : String(error))
        return alone.add(caller, cost, window)
      }
    },
    async close() {
      if (client.isOpen) await client.close().catch(() => client.destroy())
    },
  }
}
