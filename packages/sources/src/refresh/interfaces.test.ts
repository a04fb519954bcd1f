import { parseIsoDate } from '@openfrontier/core/entities'
import { describe, expect, it } from 'vitest'
import { tableTexts } from '../write-tables.ts'
import { adoptionRows } from './hub-weekly/rows.ts'
import { huggingfaceHub, readHub } from './huggingface-hub/source.ts'
import { openrouterDaily, readDaily } from './openrouter-daily/source.ts'
import type { RefreshContext } from './refreshable.ts'
import { suspicionsOf } from './sanity.ts'

const today = parseIsoDate('2026-11-01')
const entry = (id: string, more: object = {}) => ({
  ...{ id, author: id.split('/')[0], createdAt: '2024-09-18T11:40:39.000Z', downloads: 256578, downloadsAllTime: 1780676, likes: 436 },
  ...{
    tags: [
      'gguf',
      'base_model:Qwen/Qwen2.5-Coder-7B-Instruct',
      'base_model:quantized:Qwen/Qwen2.5-Coder-7B-Instruct',
      'license:apache-2.0',
    ],
  },
  ...{ pipeline_tag: 'text-generation', gguf: { total: 7615616512, architecture: 'qwen2' } },
  ...more,
})
const page = (entries: readonly unknown[], path = 'huggingface/hub/Qwen-1.json') => ({ path, text: JSON.stringify(entries) })

function contextOf(answer: (address: string) => { body: string; link?: string }, more: Partial<RefreshContext> = {}) {
  const asked: { address: string; headers: Readonly<Record<string, string>> | undefined }[] = []
  const context: RefreshContext = {
    ...{ today, folder: '', environment: {}, newest: () => undefined, progress: () => undefined },
    fetch: async (address, { headers }) => {
      asked.push({ address, headers })
      const { body, link } = answer(address)
      return { kind: 'fresh', address, sha256: '', body: new TextEncoder().encode(body), ...(link !== undefined && { link }) }
    },
    ...more,
  }
  return { asked, context }
}

describe("the Hub's list of an organisation", () => {
  it('gives repositories with declared bases and licence, and downloads as a universe of their own', () => {
    const { tables, counts } = readHub([page([entry('Qwen/Qwen2.5-Coder-7B-Instruct-GGUF')])], today, new Map([['Qwen', 'china']]))
    expect(tables).toMatchObject([
      {
        table: 'repositories',
        date: today,
        rows: [
          {
            id: 'Qwen/Qwen2.5-Coder-7B-Instruct-GGUF',
            created: '2024-09-18',
            relation: 'quantized',
            base: 'Qwen/Qwen2.5-Coder-7B-Instruct',
            authorRegion: 'china',
            license: 'apache-2.0',
            parameters: 7615616512,
          },
        ],
      },
      {
        table: 'adoption',
        rows: [
          { universe: 'huggingface-organizations', measure: 'downloads-30-days', from: '2026-10-03', to: '2026-11-01', value: 256578 },
        ],
      },
      { table: 'adoption', rows: [{ measure: 'downloads-all-time', from: '2024-09-18', value: 1780676 }] },
    ])
    expect(counts).toMatchObject({ taken: 3, setAside: 0 })
  })

  it('sets aside an entry that is none, and refuses a page that is no list', () => {
    expect(readHub([page([entry('Qwen/A'), entry('Qwen/B', { downloads: 'many' })])], today).setAside).toMatchObject([
      { line: 2, field: 'downloads' },
    ])
    expect(() => readHub([page({ error: 'Unauthorized' } as never)], today)).toThrow(
      'huggingface/hub/Qwen-1.json: a list of models is expected',
    )
  })

  it('reads page after page of a large list, with the token if there is one', async () => {
    const pages = 12
    const { asked, context } = contextOf(
      (address) => {
        const number = Number(new URL(address).searchParams.get('cursor') ?? 0)
        const body = JSON.stringify(Array.from({ length: 1000 }, (_, index) => entry(`Qwen/m${number * 1000 + index}`)))
        return { body, ...(number + 1 < pages && { link: `<${address.split('&cursor')[0]}&cursor=${number + 1}>; rel="next"` }) }
      },
      { environment: { OPENFRONTIER_HF_ORGANIZATIONS: 'Qwen', HF_TOKEN: 'secret' } },
    )
    const { counts } = await huggingfaceHub.collect(context)
    expect(counts.taken).toBe(3 * 1000 * pages)
    expect(asked).toHaveLength(pages)
    expect(asked.every(({ headers }) => headers?.authorization === 'Bearer secret')).toBe(true)
  })

  it('follows no list to another server, asks for the organisations that are tracked, and says of which nothing is listed', async () => {
    const elsewhere = contextOf(() => ({ body: JSON.stringify([entry('Qwen/A')]), link: '<https://elsewhere.invalid/x>; rel="next"' }), {
      environment: { OPENFRONTIER_HF_ORGANIZATIONS: 'Qwen' },
    })
    await expect(huggingfaceHub.collect(elsewhere.context)).rejects.toThrow('the next page is expected on the same server')
    const tracked = contextOf((address) => ({ body: address.includes('author=Gone') ? '[]' : JSON.stringify([entry('Qwen/A')]) }), {
      newest: () => 'organization,region,note\nGone,us,\nQwen,china,\n',
    })
    expect((await huggingfaceHub.collect(tracked.context)).notes).toEqual(['nothing is listed of Gone; the names may have changed'])
  })
})

describe("OpenRouter's tokens by day", () => {
  const answer = (rows: readonly object[]) => ({
    path: 'openrouter/rankings-daily.json',
    text: JSON.stringify({ data: rows, meta: { as_of: '2026-11-01T02:00:00Z' } }),
  })
  const tokens = (date: string, model_permaslug: string, total_tokens: string) => ({ date, model_permaslug, total_tokens })

  it('counts a repeated row once, and the row of all others as a rest', () => {
    const read = readDaily(
      [
        answer([
          tokens('2026-10-31', 'deepseek/v4', '1849005757434'),
          tokens('2026-10-31', 'other', '7'),
          tokens('2026-10-31', 'other', '7'),
        ]),
      ],
      today,
    )
    expect(read.tables[0]?.rows).toMatchObject([
      { universe: 'openrouter-daily', measure: 'tokens', kind: 'model', label: 'deepseek/v4', from: '2026-10-31', value: 1849005757434 },
      { kind: 'rest', label: 'other', value: 7 },
    ])
  })

  it('needs a key, asks for a year a call, and from the first day it holds', async () => {
    expect(openrouterDaily.lacks?.({})).toContain('OPENROUTER_API_KEY')
    const { asked, context } = contextOf(() => ({ body: answer([tokens('2026-10-31', 'a/b', '1')]).text }), {
      environment: { OPENROUTER_API_KEY: 'key' },
      newest: () => 'universe,from\nx,2025-01-01\n',
    })
    await openrouterDaily.collect(context)
    expect(asked.map(({ address }) => new URL(address).search)).toEqual([
      '?start_date=2025-01-01&end_date=2026-01-01&period=day',
      '?start_date=2026-01-02&end_date=2026-10-31&period=day',
    ])
  })
})

describe('a copy that differs from the last', () => {
  const before = (count: number) => [...tableTexts('openrouter', listings(labels(count))).values()][0]
  const listings = (labels: readonly string[]) => [
    { source: 'openrouter', date: today, table: 'listings' as const, rows: labels.map((label) => ({ list: 'openrouter', label })) },
  ]
  const labels = (count: number, prefix = 'm') => Array.from({ length: count }, (_, index) => `${prefix}${index}`)

  it('is suspicious where rows or subjects are gone, and not where it grew', () => {
    expect(suspicionsOf(listings(labels(110)), () => before(100))).toEqual([])
    expect(suspicionsOf(listings(labels(40)), () => before(100)).map(({ what }) => what)).toEqual([
      '40 rows, the last copy has 100',
      '60 of the 100 subjects of the last copy are gone',
    ])
    expect(suspicionsOf(listings(labels(100, 'n')), () => before(100))).toMatchObject([
      { what: '100 of the 100 subjects of the last copy are gone' },
    ])
  })
})

it('sums of the whole Hub are universes of their own by family and by region, with derivatives by month', () => {
  const rows = adoptionRows(
    today,
    {
      rows: 3,
      downloads: [
        { family: 'Qwen', region: 'china', repositories: 2, downloads: 30, downloadsAllTime: 300 },
        { family: 'unknown', region: 'unknown', repositories: 1, downloads: 1, downloadsAllTime: 2 },
      ],
      derivatives: [
        { month: '2026-10', relation: 'finetune', family: 'Qwen', region: 'china', count: 1.5 },
        { month: '2026-10', relation: 'adapter', family: 'Qwen', region: 'china', count: 1 },
      ],
    },
    true,
  )
  expect(rows).toContainEqual(
    expect.objectContaining({
      universe: 'huggingface-hub-families',
      measure: 'downloads-30-days',
      kind: 'family',
      family: 'Qwen',
      value: 30,
    }),
  )
  expect(rows).toContainEqual(
    expect.objectContaining({
      universe: 'huggingface-hub-regions',
      kind: 'country',
      label: 'CN',
      measure: 'downloads-all-time',
      value: 300,
    }),
  )
  expect(rows).toContainEqual(
    expect.objectContaining({
      universe: 'huggingface-hub-derivatives-families',
      measure: 'new-derivatives',
      from: '2026-10-01',
      to: '2026-10-31',
      value: 2.5,
    }),
  )
  expect(rows).toContainEqual(expect.objectContaining({ universe: 'huggingface-hub-families', kind: 'rest', value: 1 }))
})
