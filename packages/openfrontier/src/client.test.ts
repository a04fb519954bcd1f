import { describe, expect, expectTypeOf, it } from 'vitest'
import { ApiError, createClient, type ListedModel } from './client.ts'

const json = (value: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(value), { ...init, headers: { 'content-type': 'application/json', ...init.headers } })

/** A client whose calls are answered by functions, one after the other. */
function clientOf(...answers: readonly ((request: Request) => Response | Promise<Response>)[]) {
  const asked: Request[] = []
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init)
    asked.push(request)
    const answer = answers[asked.length - 1]
    if (answer === undefined) throw new TypeError('no answer')
    return answer(request)
  }
  return { client: createClient('https://api.example/', { fetch: fetch as typeof globalThis.fetch, retries: 2 }), asked }
}

describe('the client', () => {
  it('knows what each address takes and answers', async () => {
    const { client, asked } = clientOf(
      () => json({ kind: 'undetermined' }),
      () => json([]),
    )
    const lag = await client.get('/v1/metrics/frontier-lag', { query: { a: 'US', b: 'CN' } })
    expectTypeOf(lag.kind).toEqualTypeOf<'estimate' | 'undetermined' | 'series'>()
    await client.post('/v1/resolve', { body: { names: ['gpt-4o'] } })
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET https://api.example/v1/metrics/frontier-lag?a=US&b=CN',
      'POST https://api.example/v1/resolve',
    ])
    // @ts-expect-error There is no such address.
    void (() => client.get('/v1/nothing'))
    // @ts-expect-error A model has two parts.
    void (() => client.get('/v1/models/{lab}/{model}'))
    // @ts-expect-error There is no such parameter.
    void (() => client.get('/v1/models', { query: { colour: 'red' } }))
  })

  it('writes parts of the path and lists as the API reads them', async () => {
    const { client, asked } = clientOf(
      () => json({}),
      () => json([]),
    )
    await client.get('/v1/models/{lab}/{model}', { path: { lab: 'a b', model: 'c/d' }, query: { include: ['endpoints', 'risks'] } })
    await client.get('/v1/resolve', { query: { name: ['x', 'y'] } })
    expect(asked.map(({ url }) => url)).toEqual([
      'https://api.example/v1/models/a%20b/c%2Fd?include=endpoints%2Crisks',
      'https://api.example/v1/resolve?name=x&name=y',
    ])
  })

  it('walks the pages of a list', async () => {
    const { client, asked } = clientOf(
      () => json([{ id: 'a/1' }], { headers: { link: '</v1/models?cursor=x>; rel="next"', 'x-total-count': '2' } }),
      () => json([{ id: 'a/2' }], { headers: { 'x-total-count': '2' } }),
    )
    const ids: string[] = []
    for await (const model of client.rows('/v1/models')) {
      expectTypeOf(model).toEqualTypeOf<ListedModel>()
      ids.push(model.id)
    }
    expect(ids).toEqual(['a/1', 'a/2'])
    expect(asked[1]?.url).toBe('https://api.example/v1/models?cursor=x')
  })

  it('asks again where the API says later or the line breaks, and not where the question is wrong', async () => {
    const { client, asked } = clientOf(
      () => json({}, { status: 503, headers: { 'retry-after': '0' } }),
      () => Promise.reject(new TypeError('connection reset')),
      () => json([]),
    )
    await client.get('/v1/labs')
    expect(asked).toHaveLength(3)
    const problem = {
      type: '/problems/not-found',
      title: 'Nothing has this address',
      status: 404,
      detail: 'no lab',
      errors: [],
      docs: '/docs',
    }
    const refused = clientOf(() => json(problem, { status: 404, headers: { 'x-request-id': 'r1' } }))
    const error = await refused.client.get('/v1/labs/{id}', { path: { id: 'x' } }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 404, problem, requestId: 'r1', message: 'Nothing has this address: no lab' })
    expect(refused.asked).toHaveLength(1)
  })

  it('gives up at once when told to, also while it waits to ask again', async () => {
    const stop = new AbortController()
    const { client } = clientOf(() => json({}, { status: 429, headers: { 'retry-after': '30' } }))
    const asking = client.get('/v1/labs', { signal: stop.signal })
    setTimeout(() => stop.abort(new Error('enough')), 20)
    await expect(asking).rejects.toThrow('enough')
  })
})
