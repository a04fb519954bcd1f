import { createServer, type Server } from 'node:http'
import { loadSnapshot } from '@openfrontier/dataset'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadObservatory, type OwnRecords } from '../index.ts'

const unknown = { missing: 'unknown' } as const
const vintage = '2026-08-11'
/** A private evaluation of a model that nobody else has, on benchmarks of the index. */
const score = (benchmark: string, value: number, knownSince = vintage) => ({
  ...{ collection: 'index', label: 'Our tune', model: unknown, benchmark, value, standardError: unknown, interval: unknown },
  ...{ date: unknown, n: unknown, evaluatedBy: unknown, harness: unknown, origin: 'own runs', knownSince, source: 'own' },
})

let benchmarks: readonly string[] = []
let server: Server
let address = ''
const served = new Map<string, string>()
beforeAll(async () => {
  const { benchmarkResults } = await loadSnapshot({ parts: ['benchmark-results'] })
  const counts = new Map<string, number>()
  for (const { benchmark, knownSince } of benchmarkResults) {
    if (knownSince === vintage) counts.set(benchmark, (counts.get(benchmark) ?? 0) + 1)
  }
  // Those on which most models have a score tell most of a new one.
  benchmarks = [...counts]
    .sort((x, y) => y[1] - x[1])
    .flatMap(([benchmark]) => benchmark)
    .slice(0, 5)
  server = createServer((request, response) => {
    const body = served.get(request.url ?? '')
    response.writeHead(body === undefined ? 404 : 200).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`
}, 120_000)
afterAll(() => new Promise((resolve) => server.close(resolve)))

const recordsOf = (value: number) => ({ benchmarkResults: benchmarks.map((benchmark) => score(benchmark, value)) }) as unknown as OwnRecords
const indexOf = { model: 'Our tune', vintage, refits: 0 } as const

describe('private evaluations', () => {
  it('put a model of one’s own on the index, the higher the better its scores, and leave the facts as they are', {
    timeout: 120_000,
  }, async () => {
    const [low, high] = await Promise.all([0.2, 0.9].map((value) => loadObservatory({ add: recordsOf(value) })))
    const [weak, strong] = [low?.metric('capability-index', indexOf), high?.metric('capability-index', indexOf)]
    expect(weak).toMatchObject({ kind: 'estimate' })
    expect(strong).toMatchObject({ kind: 'estimate' })
    if (weak?.kind !== 'estimate' || strong?.kind !== 'estimate') return
    expect(Number(strong.value)).toBeGreaterThan(Number(weak.value) + 10)
    const bundled = await loadObservatory({ parts: ['catalogue', 'benchmark-results'] })
    expect(bundled.metric('capability-index', indexOf)).toMatchObject({ kind: 'undetermined' })
  })

  it('are read from an address', { timeout: 120_000 }, async () => {
    served.set('/own.json', JSON.stringify(recordsOf(0.9)))
    const frontier = await loadObservatory({ add: `${address}/own.json` })
    expect(frontier.metric('capability-index', indexOf)).toMatchObject({ kind: 'estimate' })
    await expect(loadObservatory({ add: `${address}/none.json` })).rejects.toThrow(/none\.json.*found an answer 404/s)
    served.set('/page.json', '<!doctype html>')
    await expect(loadObservatory({ add: `${address}/page.json` })).rejects.toThrow(/page\.json.*expected well-formed JSON/s)
  })

  it('are refused where they would make a vintage of their own, which nothing else has scores of', { timeout: 120_000 }, async () => {
    const add = { benchmarkResults: [score(benchmarks[0] ?? '', 0.5, '2026-11-01')] } as unknown as OwnRecords
    await expect(loadObservatory({ add })).rejects.toThrow(/benchmarkResults 1.*knownSince.*"2026-11-01".*2026-08-11/s)
  })
})
