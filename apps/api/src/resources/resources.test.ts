import { claimReportSchema } from '@openfrontier/core/claims'
import { labSchema, licenseSchema, sourceSchema } from '@openfrontier/core/entities'
import { metricIds, metricResultSchema, metrics } from '@openfrontier/core/metrics'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { openReal, type Real } from '../testing/real-app.ts'
import { modelRecordSchema } from './model-record.ts'
import { type ModelRow, modelRowSchema } from './model-row.ts'

let real: Real
beforeAll(async () => {
  real = await openReal()
}, 120_000)

/** The same value after a trip through JSON: what must come out of the API. */
const printed = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const rows = async (path: string): Promise<ModelRow[]> => z.array(modelRowSchema).parse(await real.json(path))

describe('/v1/models', () => {
  it('walks all models exactly once, in every order', { timeout: 60_000 }, async () => {
    const all = real.observatory.models.list().map(({ model }) => model.id)
    for (const sort of ['id', '-index', 'released', '-rating']) {
      const seen: string[] = []
      for (let path: string | undefined = `/v1/models?limit=500&sort=${sort}`; path !== undefined; ) {
        const response = await real.app.request(path)
        expect(response.headers.get('x-total-count')).toBe(String(all.length))
        seen.push(
          ...z
            .array(modelRowSchema)
            .parse(await response.json())
            .map(({ id }) => id),
        )
        path = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1]
      }
      expect(seen).toHaveLength(all.length)
      expect(new Set(seen)).toEqual(new Set(all))
    }
  })

  it('filters as core does', async () => {
    const filter = { country: 'CN', open: 'osi-licence', minIndex: 140, countryRule: 'any-developer' } as const
    const expected = real.observatory.models.find(filter).map(({ model }) => model.id)
    const found = await rows('/v1/models?country=CN&open=osi-licence&minIndex=140&countryRule=any-developer&limit=1000')
    expect(expected.length).toBeGreaterThan(0)
    expect(found.map(({ id }) => id)).toEqual(expected)
  })

  it('sorts the best first and those without a value last', async () => {
    const values = (await rows('/v1/models?sort=-index&limit=1000')).map((row) => row.index?.value)
    const known = values.filter((value) => value !== undefined)
    expect(known).toEqual([...known].sort((x, y) => y - x))
    expect(values.slice(0, known.length)).toEqual(known)
  })

  it('knows on a date no vintage published later', async () => {
    const vintages = (await rows('/v1/models?asOf=2026-02-01&sort=-index&limit=50')).flatMap((row) => row.index?.vintage ?? [])
    expect(vintages.length).toBeGreaterThan(0)
    expect(vintages.every((vintage) => vintage <= '2026-02-01')).toBe(true)
  })

  it('gives the same rows as CSV, and the link to the next page stays CSV', async () => {
    const json = await rows('/v1/models?limit=20&sort=-index')
    const response = await real.app.request('/v1/models.csv?limit=20&sort=-index')
    const table: Record<string, string>[] = parse(await response.text(), { columns: true })
    expect(response.headers.get('content-type')).toContain('text/csv')
    expect(response.headers.get('link')).toMatch(/^<\/v1\/models\.csv\?/)
    expect(table.map((row) => [row['id'], row['index'], row['labs']])).toEqual(
      json.map((row) => [row.id, String(row.index?.value ?? ''), row.labs.join(';')]),
    )
    const negotiated = await real.app.request('/v1/models?limit=20&sort=-index', { headers: { accept: 'text/csv' } })
    expect(await negotiated.text()).toBe(await (await real.app.request('/v1/models.csv?limit=20&sort=-index')).text())
  })
})

describe('/v1/models/{lab}/{model}', () => {
  it('gives a model in full, as known on a date', async () => {
    const [best] = await rows('/v1/models?sort=-index&limit=1')
    const record = modelRecordSchema.parse(await real.json(`/v1/models/${best?.id}`))
    expect(record.model.id).toBe(best?.id)
    expect(record.indexScores.at(-1)?.value).toBe(best?.index?.value)
    expect(record.ratings).toContainEqual(printed(best?.rating))
    expect(record.sources.map(({ id }) => id)).toEqual(expect.arrayContaining([...record.model.sources]))
    const earlier = modelRecordSchema.parse(await real.json(`/v1/models/${best?.id}?asOf=2024-01-01`))
    expect([earlier.indexScores, earlier.ratings]).toEqual([[], []])
  })

  it('names near models where there is none, and takes none of them', async () => {
    const response = await real.app.request('/v1/models/openai/gpt-5.6-soll')
    const problem = await response.json()
    expect(response.status).toBe(404)
    expect(problem).toMatchObject({ type: '/problems/not-found', status: 404, errors: [{ field: 'model', found: 'openai/gpt-5.6-soll' }] })
  })
})

describe.each([
  ['/v1/labs', labSchema, 'lab'],
  ['/v1/licenses', licenseSchema, 'license'],
  ['/v1/sources', sourceSchema, undefined],
] as const)('%s', (path, schema, under) => {
  it('lists records, and each has an address', async () => {
    const list = z
      .array(schema)
      .min(3)
      .parse(await real.json(`${path}?limit=3`))
    for (const record of list) {
      const full = (await real.json(`${path}/${record.id}`)) as Record<string, unknown>
      expect(under === undefined ? full : full[under]).toEqual(record)
    }
  })

  it('has a CSV form with a line for each record', async () => {
    const table = parse(await (await real.app.request(`${path}.csv?limit=1000`)).text(), { columns: true })
    expect(table).toHaveLength(((await real.json(`${path}?limit=1000`)) as unknown[]).length)
  })

  it('answers 404 with the field that names nothing', async () => {
    const response = await real.app.request(`${path}/no-such-thing`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ errors: [{ field: 'id', found: 'no-such-thing' }] })
  })
})

describe('/v1/metrics', () => {
  it('lists every metric with a JSON Schema of exactly its parameters', async () => {
    const list = (await real.json('/v1/metrics')) as { id: string; parameters: { properties: object } }[]
    expect(list.map(({ id }) => id)).toEqual(metricIds)
    for (const { id, parameters } of list) {
      expect(Object.keys(parameters.properties)).toEqual(Object.keys(metrics[id as keyof typeof metrics].parameters.shape))
    }
  })

  it.each(metricIds)('%s gives exactly what core gives', async (id) => {
    const result = await real.json(`/v1/metrics/${id}`)
    expect(result).toEqual(printed(real.observatory.metric(id)))
    metricResultSchema.parse(result)
  })

  it('takes parameters from the query, words for switches included', async () => {
    const query = 'a=openai+google&b=CN&draws=200&seed=7&openWeightsOnly=false&countryRule=any-developer&asOf=2026-01-31&level=0.8'
    const parameters = {
      a: 'openai+google',
      b: 'CN',
      draws: 200,
      seed: 7,
      openWeightsOnly: false,
      countryRule: 'any-developer',
      asOf: '2026-01-31',
      level: 0.8,
    } as const
    expect(await real.json(`/v1/metrics/frontier-gap?${query}`)).toEqual(printed(real.observatory.metric('frontier-gap', parameters)))
  })

  it('answers undetermined as a result, not as an error', async () => {
    expect(await real.json('/v1/metrics/frontier-lag?a=no-such-lab')).toMatchObject({ kind: 'undetermined', reason: 'unknown-party' })
  })

  it('gives a series as CSV, a line for each point, and an estimate as one line', async () => {
    const series = real.observatory.metric('frontier', { of: 'CN' })
    const table: Record<string, string>[] = parse(await (await real.app.request('/v1/metrics/frontier.csv?of=CN')).text(), {
      columns: true,
    })
    expect(series.kind === 'series' && series.points.map((point) => [point.date, String(point.value)])).toEqual(
      table.map((row) => [row['date'], row['value']]),
    )
    const gap: unknown[] = parse(await (await real.app.request('/v1/metrics/frontier-gap.csv?draws=100')).text(), { columns: true })
    expect(gap).toHaveLength(1)
  })

  it('names the metrics there are where one does not exist', async () => {
    const response = await real.app.request('/v1/metrics/frontier-lagg')
    expect(response.status).toBe(404)
    expect(JSON.stringify(await response.json())).toContain('frontier-lag,')
  })
})

describe('/v1/claims', () => {
  it('gives each claim exactly as core reports it', async () => {
    for (const { id } of real.observatory.claims()) {
      const report = await real.json(`/v1/claims/${id}`)
      expect(report).toEqual(printed(real.observatory.claim(id)))
      claimReportSchema.parse(report)
    }
  })

  it('lists all with their verdicts then and now', async () => {
    const list = (await real.json('/v1/claims')) as {
      id: string
      verdicts: { said: { verdict: string }; now: { verdict: string } } | null
    }[]
    expect(list.map(({ id, verdicts }) => [id, verdicts?.said.verdict, verdicts?.now.verdict])).toEqual(
      real.observatory.claims().map(({ id }) => {
        const verdicts = real.observatory.claim(id)?.verdicts
        return [id, verdicts?.said.verdict, verdicts?.now.verdict]
      }),
    )
  })
})

describe('/v1/resolve', () => {
  it('answers in the order asked: resolved, or near names, and never a guess', async () => {
    const names = ['no such model at all', 'openai/gpt-5.6-sol', 'GPT-5.6 Soll']
    const path = `/v1/resolve?${new URLSearchParams(names.map((name) => ['name', name]))}`
    expect(await real.json(path)).toEqual(printed(names.map((name) => real.observatory.models.resolve(name))))
  })

  it('takes a single name too', async () => {
    expect(await real.json('/v1/resolve?name=openai/gpt-5.6-sol')).toMatchObject([
      { kind: 'resolved', modelId: 'openai/gpt-5.6-sol', via: 'id' },
    ])
  })
})

describe('the rest', () => {
  it('describes the snapshot with its parts and whom to credit', async () => {
    const { manifest } = real.observatory.facts.snapshot
    expect(await real.json('/v1/dataset')).toMatchObject(
      printed({ sha256: manifest.sha256, counts: manifest.counts, parts: manifest.parts }) as object,
    )
  })

  it('links from the front to places that exist', async () => {
    const { links } = (await real.json('/')) as { links: Record<string, string> }
    for (const path of Object.values(links).filter((path) => path !== '/docs')) {
      expect([path, (await real.app.request(path)).status]).toEqual([path, 200])
    }
  })

  it('explains its own problems', async () => {
    const problem = (await (await real.app.request('/nowhere')).json()) as { type: string }
    expect(await real.json(problem.type)).toMatchObject({ kind: 'not-found', status: 404 })
  })

  it('says that it is alive and ready, and does not let that be kept', async () => {
    expect(await real.json('/healthz')).toEqual({ status: 'ok' })
    expect(await real.json('/readyz')).toMatchObject({ status: 'ready', snapshot: real.observatory.facts.snapshot.manifest.sha256 })
    expect((await real.app.request('/readyz')).headers.get('cache-control')).toBe('no-store')
  })

  it('draws the frontier at the width asked for, on both scales, in both themes', async () => {
    for (const query of ['', '?index=arena', '?width=320&theme=dark', '?asOf=2024-06-30&countryRule=any-developer']) {
      const response = await real.app.request(`/charts/frontier.svg${query}`)
      const svg = await response.text()
      expect([query, response.status]).toEqual([query, 200])
      expect(response.headers.get('content-type')).toContain('image/svg+xml')
      expect(svg).toMatch(/^<svg|^<\?xml/)
    }
  })

  it('has no reference page where the runtime brings no script', async () => {
    expect((await real.app.request('/docs')).status).toBe(404)
  })
})
