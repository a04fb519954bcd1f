import { describe, expect, it, vi } from 'vitest'
import { compress } from '../server/compress.ts'
import { createEdge, type EdgeOptions } from './edge.ts'
import type { FailureLog, RequestLog } from './log.ts'

const long = JSON.stringify({ text: 'abc '.repeat(1_000) })

function edgeOver(answer: EdgeOptions['answer'], more: Partial<EdgeOptions> = {}) {
  const fetch = createEdge({
    snapshot: 'sha',
    answer,
    methodsOf: (path) => (path === '/known' ? ['GET'] : path === '/asked' ? ['POST'] : []),
    compress,
    cacheBytes: 1_000_000,
    patience: 1_000,
    ...more,
  })
  return (path: string, init?: RequestInit) => Promise.resolve(fetch(new Request(`http://localhost${path}`, init)))
}
const json = (body: string) => new Response(body, { headers: { 'content-type': 'application/json' } })

describe('the edge', () => {
  it('computes an answer once, however it is spelled, and answers again at once', async () => {
    const answer = vi.fn(() => json('{}'))
    const fetch = createEdge({ snapshot: 'sha', answer, methodsOf: () => ['GET'], cacheBytes: 1_000_000, patience: 1_000 })
    await fetch(new Request('http://localhost/known?a=1&b=2'))
    await fetch(new Request('http://other/known?b=2&a=1'))
    expect(answer).toHaveBeenCalledTimes(1)
    expect(fetch(new Request('http://localhost/known?b=2&a=1'))).toBeInstanceOf(Response)
  })

  it('computes once for callers who ask at the same time', async () => {
    const answer = vi.fn(async () => json('{}'))
    const request = edgeOver(answer)
    const bodies = await Promise.all(['/known', '/known', '/known'].map(async (path) => (await request(path)).text()))
    expect(bodies).toEqual(['{}', '{}', '{}'])
    expect(answer).toHaveBeenCalledTimes(1)
  })

  it('tags answers by snapshot, address and bytes, and answers 304 without a body to who has them', async () => {
    const request = edgeOver(() => json(long))
    const tag = (await request('/known')).headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\w-]{24}"$/)
    const again = await request('/known', { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text(), again.headers.get('etag'), again.headers.get('content-length')]).toEqual([304, '', tag, null])
    expect((await request('/known?other=1')).headers.get('etag')).not.toBe(tag)
    expect((await edgeOver(() => json(long), { snapshot: 'other' })('/known')).headers.get('etag')).not.toBe(tag)
    expect((await edgeOver(() => json('{}'))('/known')).headers.get('etag')).not.toBe(tag)
  })

  it.each(['br', 'gzip'] as const)('sends %s with a tag of its own', async (encoding) => {
    const request = edgeOver(() => json(long))
    const headers = { 'accept-encoding': encoding }
    const [first, second] = [await request('/known', { headers }), await request('/known', { headers })]
    for (const response of [first, second]) {
      expect(response.headers.get('content-encoding')).toBe(encoding)
      expect(response.headers.get('etag')).toMatch(new RegExp(`-${encoding}"$`))
      expect((await response.arrayBuffer()).byteLength).toBe(Number(response.headers.get('content-length')))
    }
  })

  it('sends small answers as they are', async () => {
    const response = await edgeOver(() => json('{}'))('/known', { headers: { 'accept-encoding': 'br' } })
    expect(response.headers.get('content-encoding')).toBeNull()
  })

  it('answers HEAD with the headers of GET and no body', async () => {
    const request = edgeOver(() => json(long))
    const [get, head] = [await request('/known'), await request('/known', { method: 'HEAD' })]
    expect(await head.text()).toBe('')
    expect([head.status, head.headers.get('etag'), head.headers.get('content-length')]).toEqual([
      200,
      get.headers.get('etag'),
      String(long.length),
    ])
  })

  it('answers OPTIONS with what is allowed, from anywhere', async () => {
    const response = await edgeOver(() => json('{}'))('/known', { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('refuses other methods where something answers, and knows nothing elsewhere', async () => {
    const request = edgeOver(() => json('{}'))
    const refused = await request('/known', { method: 'POST', body: '{}' })
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect((await request('/unknown', { method: 'DELETE' })).status).toBe(404)
  })

  it('refuses a body and an address that is too long', async () => {
    const request = edgeOver(() => json('{}'))
    expect((await request('/known', { headers: { 'content-length': '2' } })).status).toBe(413)
    expect((await request(`/known?a=${'x'.repeat(5_000)}`)).status).toBe(414)
  })

  it('does not keep problems, nor what says that it must not be kept', async () => {
    const answer = vi.fn(() => new Response('{}', { headers: { 'cache-control': 'no-store', 'content-type': 'application/json' } }))
    const request = edgeOver(answer)
    await request('/known')
    expect((await request('/known')).headers.get('etag')).toBeNull()
    expect(answer).toHaveBeenCalledTimes(2)
  })

  it('turns away who waits too long and has the answer ready when asked again', async () => {
    let finish: (response: Response) => void = () => {}
    const answer = vi.fn(() => new Promise<Response>((resolve) => (finish = resolve)))
    const request = edgeOver(answer, { patience: 10 })
    const late = await request('/known')
    expect([late.status, late.headers.get('retry-after')]).toEqual([503, '1'])
    finish(json('{}'))
    await vi.waitFor(async () => expect((await request('/known')).status).toBe(200))
    expect(answer).toHaveBeenCalledTimes(1)
  })

  it('logs what happened and not who asked; what nobody foresaw goes to the log only', async () => {
    const entries: (RequestLog | FailureLog)[] = []
    const request = edgeOver(
      () => {
        throw new Error('secret')
      },
      { log: (entry) => entries.push(entry) },
    )
    const response = await request('/known', { headers: { 'x-request-id': 'mine', 'x-forwarded-for': '203.0.113.7', 'user-agent': 'spy' } })
    expect(response.status).toBe(500)
    expect(response.headers.get('x-request-id')).toBe('mine')
    expect(await response.text()).not.toContain('secret')
    expect(entries).toMatchObject([
      { event: 'failure', message: 'secret' },
      { event: 'request', requestId: 'mine', status: 500, method: 'GET', target: '/known' },
    ])
    expect(JSON.stringify(entries)).not.toMatch(/203\.0|spy/)
  })

  it('does not take over a request id that could break a log line or a header', async () => {
    const response = await edgeOver(() => json('{}'))('/known', { headers: { 'x-request-id': 'a b"c' } })
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('keeps no more than it may', async () => {
    const answer = vi.fn(() => json(long))
    const request = edgeOver(answer, { cacheBytes: 30_000 })
    for (const path of ['/known?a=1', '/known?a=2', '/known?a=3', '/known?a=4', '/known?a=1']) await request(path)
    expect(answer).toHaveBeenCalledTimes(5)
  })
})
