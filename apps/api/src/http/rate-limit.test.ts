import { describe, expect, it } from 'vitest'
import { callerOf } from '../server/caller.ts'
import { redisStore } from '../server/redis-store.ts'
import { costOf, createRateLimit, memoryStore } from './rate-limit.ts'

describe('the rate limit', () => {
  it('lets a caller use what the policy allows, says what is left, then refuses until the window ends', async () => {
    let time = 600_000
    const take = createRateLimit(
      { limit: 3, window: 60 },
      memoryStore(() => time),
    )
    const used = [await take('a', 1), await take('a', 2), await take('a', 1), await take('b', 1)]
    expect(used.map(({ headers, refusal }) => [headers['ratelimit'], refusal?.status])).toEqual([
      ['"default";r=2;t=60', undefined],
      ['"default";r=0;t=60', undefined],
      ['"default";r=0;t=60', 429],
      ['"default";r=2;t=60', undefined],
    ])
    const [, , refused] = used
    expect(refused?.refusal?.headers.get('retry-after')).toBe('60')
    expect(await refused?.refusal?.json()).toMatchObject({ type: '/problems/too-many-requests', errors: [{ field: 'rate' }] })
    time += 60_000
    expect((await take('a', 1)).refusal).toBeUndefined()
  })

  it('counts questions that are computed for one caller for several, and health not at all', () => {
    expect([
      costOf('GET', '/v1/models'),
      costOf('POST', '/v1/resolve'),
      costOf('GET', '/v1/dataset/models'),
      costOf('GET', '/readyz'),
    ]).toEqual([1, 10, 10, 0])
  })

  it('takes the word of trusted proxies only, and the network of an IPv6 address', () => {
    const incoming = (address: string, forwarded?: string) =>
      ({ headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress: address } }) as never
    expect(callerOf(incoming('::ffff:10.0.0.1', '1.2.3.4'), 0)).toBe('10.0.0.1')
    expect(callerOf(incoming('10.0.0.1', '9.9.9.9, 1.2.3.4'), 1)).toBe('1.2.3.4')
    expect(callerOf(incoming('2001:db8:1:2:3:4:5:6'), 0)).toBe('2001:db8:1:2')
  })

  it('counts alone where Redis cannot be reached', async () => {
    const errors: string[] = []
    const store = await redisStore('redis://127.0.0.1:1', (error) => errors.push(error))
    expect((await store.add('a', 1, 60)).used).toBe(1)
    await store.close()
    expect(errors.length).toBeGreaterThan(0)
  })

  it.skipIf(process.env['REDIS_URL'] === undefined)('counts for all replicas in Redis (skipped where REDIS_URL names none)', async () => {
    const stores = await Promise.all([1, 2].map(() => redisStore(process.env['REDIS_URL'] ?? '', () => {})))
    const caller = `test-${crypto.randomUUID()}`
    const used = []
    for (const store of stores) used.push((await store.add(caller, 2, 3_600)).used)
    expect(used).toEqual([2, 4])
    for (const store of stores) await store.close()
  })
})
