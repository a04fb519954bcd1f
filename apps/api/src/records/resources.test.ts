import { parse } from 'csv-parse/sync'
import { parseFeed } from 'feedsmith'
import { parquetReadObjects } from 'hyparquet'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { openReal, type Real } from '../testing/real-app.ts'
import { datasetTables } from './dataset-tables.ts'
import { resources } from './table.ts'

let real: Real
beforeAll(async () => {
  real = await openReal()
}, 120_000)

describe.each(resources.map((resource) => [resource.name, resource] as const))('/v1/%s', (name, resource) => {
  it('lists records that fit their schema, in any form, and sorts them by anything it offers', async () => {
    const rows = (await real.json(`/v1/${name}?limit=20`)) as object[]
    z.array(resource.schema).parse(rows)
    expect(parse(await (await real.app.request(`/v1/${name}.csv?limit=20`)).text(), { columns: true })).toHaveLength(rows.length)
    const lines = (await (await real.app.request(`/v1/${name}.ndjson?limit=20`)).text()).split('\n').filter(Boolean)
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows)
    for (const order of Object.keys(resource.orders))
      expect(await real.json(`/v1/${name}?limit=5&sort=-${order}`)).toHaveLength(Math.min(5, rows.length))
  })

  it('gives only the fields asked for', async () => {
    const [first = ''] = Object.keys(resource.schema.shape)
    const rows = (await real.json(`/v1/${name}?limit=5&fields=${first}`)) as object[]
    for (const row of rows) expect(Object.keys(row)).toEqual([first])
  })

  it('walks its pages without losing or repeating a row', async () => {
    const total = Number((await real.app.request(`/v1/${name}?limit=1`)).headers.get('x-total-count'))
    let [seen, pages] = [0, 0]
    for (let path: string | undefined = `/v1/${name}?limit=1000`; path !== undefined && pages < 8; pages++) {
      const response: Response = await real.app.request(path)
      seen += ((await response.json()) as unknown[]).length
      path = /^<([^>]+)>/.exec(response.headers.get('link') ?? '')?.[1]
    }
    expect(seen).toBe(Math.min(total, 8_000))
  })
})

describe('whole tables', { timeout: 60_000 }, () => {
  it.each([...datasetTables.keys()].filter((name) => name !== 'ratings'))('%s is the same as JSON, CSV and Parquet', async (name) => {
    const rows = (await real.json(`/v1/dataset/${name}.json`)) as unknown[]
    const table: unknown[] = parse(await (await real.app.request(`/v1/dataset/${name}.csv`)).text(), { columns: true })
    const file = await (await real.app.request(`/v1/dataset/${name}.parquet`)).arrayBuffer()
    expect([table.length, rows.length > 0 ? (await parquetReadObjects({ file })).length : 0]).toEqual([rows.length, rows.length])
  })
})

describe('changes', () => {
  it('come newest first, and as feeds that a reader reads', async () => {
    const list = (await real.json('/v1/changes?limit=100')) as { date: string; title: string }[]
    expect(list.map(({ date }) => date)).toEqual(
      list
        .map(({ date }) => date)
        .sort()
        .reverse(),
    )
    const atom = parseFeed(await (await real.app.request('/feeds/changes.atom')).text())
    const json = parseFeed(await (await real.app.request('/feeds/changes.json')).text())
    expect([atom.format, json.format]).toEqual(['atom', 'json'])
    const titles = (list: readonly { readonly title?: unknown }[] | undefined) =>
      list?.map(({ title }) => String(typeof title === 'object' && title !== null && 'value' in title ? title.value : title))
    const entries = atom.format === 'atom' ? titles(atom.feed.entries) : []
    expect(entries).toHaveLength(100)
    expect(json.format === 'json' ? titles(json.feed.items) : []).toEqual(entries)
  })
})
