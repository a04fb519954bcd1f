import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseIsoDate } from '@openfrontier/core/entities'
import { type AsyncBuffer, asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateHub, type HubRow, hubColumnNames, writeHubFile } from '../../testing/hub-file.ts'
import { chooseEngine } from './choose-engine.ts'
import { duckDbAggregate, hasDuckDb } from './duckdb-engine.ts'
import { rootRules } from './lookup.ts'
import { openRanges } from './ranges.ts'
import { huggingfaceHubWeekly } from './source.ts'
import { streamAggregate } from './stream-engine.ts'

const rules = rootRules(
  new Map([
    ['Qwen', 'china'],
    ['meta-llama', 'us'],
    ['mistralai', 'eu'],
  ]),
)
const withDuckDb = await hasDuckDb()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const row = (id: string, bases: readonly string[] = [], relation = 'finetune', downloads = 10): HubRow => ({
  ...{ id, bases, downloads, downloadsAllTime: downloads * 10, likes: 1, createdAt: new Date('2026-02-28T23:59:00Z') },
  ...(bases.length > 0 && { relation }),
  tags: ['region:us', ...bases.flatMap((base) => [`base_model:${base}`, `base_model:${relation}:${base}`])],
})
const small: readonly HubRow[] = [
  row('Qwen/Qwen3-8B'),
  row('a/tune', ['Qwen/Qwen3-8B'], 'finetune'),
  row('b/quant', ['a/tune'], 'quantized'),
  row('c/merge', ['a/tune', 'meta-llama/Llama-3-8B'], 'merge'),
  row('d/gone', ['meta-llama/Llama-3-8B'], 'adapter'),
  row('e/self', ['e/self'], 'finetune'),
  row('f/one', ['f/two'], 'finetune'),
  row('f/two', ['f/one'], 'finetune'),
  row('g/new', ['g/old'], 'distilled'),
]

async function aggregate(rows: readonly HubRow[], columns = hubColumnNames) {
  const path = join(folder, `${Math.random()}.parquet`)
  writeHubFile(path, [rows.slice(0, 4), rows.slice(4)], columns)
  return { path, ...(await streamAggregate(await asyncBufferFromFile(path), 'models.parquet', rules)) }
}

describe('what is derived from a snapshot of the Hub', () => {
  it('goes up to the root of every base, through bases that are gone and without end in no circle', async () => {
    const { aggregate: sums, notes } = await aggregate(small)
    expect(notes).toEqual([])
    expect(sums.rows).toBe(9)
    expect(sums.downloads).toEqual([
      { family: 'Llama', region: 'us', repositories: 1, downloads: 10, downloadsAllTime: 100 },
      { family: 'Qwen', region: 'china', repositories: 4, downloads: 40, downloadsAllTime: 400 },
      { family: 'unknown', region: 'unknown', repositories: 4, downloads: 40, downloadsAllTime: 400 },
    ])
    const of = (relation: string) =>
      sums.derivatives.filter((one) => one.relation === relation).map(({ family, month, count }) => [family, month, count])
    expect(of('merge')).toEqual([
      ['Llama', '2026-02', 0.5],
      ['Qwen', '2026-02', 0.5],
    ])
    expect(of('quantized')).toEqual([['Qwen', '2026-02', 1]])
    expect(of('adapter')).toEqual([['Llama', '2026-02', 1]])
    expect(of('finetune')).toEqual([
      ['Qwen', '2026-02', 1],
      ['unknown', '2026-02', 2],
    ])
    expect(of('undeclared')).toEqual([['unknown', '2026-02', 1]])
  })

  it('reads bases from tags where there is no column for them, and says so', async () => {
    const whole = await aggregate(small.slice(0, 5))
    const tagged = await aggregate(
      small.slice(0, 5),
      hubColumnNames.filter((name) => name !== 'baseModels'),
    )
    expect(tagged.aggregate).toEqual(whole.aggregate)
    expect(tagged.notes).toEqual(['models.parquet: the column baseModels is missing; bases are read from tags'])
  })

  it('names a column that is missing, and refuses where nothing can be counted without it', async () => {
    expect((await aggregate(small, ['id', 'createdAt', 'downloads', 'tags', 'baseModels'])).notes).toEqual([
      'models.parquet: the column downloadsAllTime is missing',
      'models.parquet: the column likes is missing',
    ])
    await expect(aggregate(small, ['id', 'likes', 'tags'])).rejects.toThrow(
      /columns createdAt, downloads are expected; there are id, likes, tags/,
    )
  })

  it.skipIf(!withDuckDb)('is the same by DuckDB', { timeout: 120_000 }, async () => {
    const { path, aggregate: sums } = await aggregate(small)
    expect((await duckDbAggregate(path, rules)).aggregate).toEqual(sums)
    const large = join(folder, 'large.parquet')
    writeHubFile(large, generateHub(30_000, 7000))
    const streamed = await streamAggregate(await asyncBufferFromFile(large), large, rules)
    expect(streamed.aggregate.rows).toBe(30_000)
    expect((await duckDbAggregate(large, rules)).aggregate).toEqual(streamed.aggregate)
  })

  it.skipIf(!withDuckDb)('is the same by DuckDB of a copy that holds the needed columns only', { timeout: 120_000 }, async () => {
    const { path, aggregate: sums } = await aggregate(small)
    const file = await asyncBufferFromFile(path)
    const read: [number, number][] = []
    const watched: AsyncBuffer = {
      byteLength: file.byteLength,
      slice: (start, end = file.byteLength) => {
        read.push([start, end])
        return file.slice(start, end)
      },
    }
    const engine = await chooseEngine({ OPENFRONTIER_HUB_ENGINE: 'duckdb' })
    expect((await engine(watched, 'models.parquet', rules, join(folder, 'scratch'), () => undefined)).aggregate).toEqual(sums)
    const { row_groups: groups } = await parquetMetadataAsync(file)
    const tags = groups.flatMap(({ columns }) =>
      columns.flatMap(({ meta_data: chunk }) => (chunk?.path_in_schema[0] === 'tags' ? [chunk] : [])),
    )
    expect(tags.length).toBeGreaterThan(0)
    for (const { data_page_offset: offset } of tags) {
      // Reading the metadata takes the end of so small a file as a whole.
      const parts = read.filter(([start, end]) => start <= Number(offset) && Number(offset) < end && end < file.byteLength)
      expect(parts).toEqual([])
    }
    expect((await readdir(folder)).filter((name) => name.startsWith('scratch'))).toEqual([])
  })

  it('says what to do where an engine is asked for that is not there', async () => {
    await expect(chooseEngine({ OPENFRONTIER_HUB_ENGINE: 'duckdb' }, async () => false)).rejects.toThrow(
      'OPENFRONTIER_HUB_ENGINE asks for DuckDB, which is not installed; `npm install @duckdb/node-api` installs it',
    )
    await expect(chooseEngine({ OPENFRONTIER_HUB_ENGINE: 'spark' })).rejects.toThrow('found "spark", expected one of typescript, duckdb')
    await expect(chooseEngine({}, async () => false)).resolves.toBeTypeOf('function')
  })

  it('takes of a file at an address only the columns needed, and of an interrupted run what it has', async () => {
    const { path, aggregate: sums } = await aggregate(small)
    const file = await readFile(path)
    const asked: string[] = []
    let failing = false
    const server = createServer((request, response) => {
      const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '')
      if (failing) return void response.writeHead(500).end()
      if (range === null) return void response.writeHead(200).end(file)
      asked.push(`${range[1]}-${range[2]}`)
      const [start, end] = [Number(range[1]), Number(range[2]) + 1]
      response.writeHead(206, { etag: '"1"', 'content-range': `bytes ${start}-${end - 1}/${file.length}` }).end(file.subarray(start, end))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const bound = server.address()
    const address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}/models.parquet`
    const context = { environment: {}, manners: { wait: async () => undefined } }
    const open = () => openRanges(address, join(folder, 'ranges'), context)
    expect((await streamAggregate(await open(), 'models.parquet', rules)).aggregate).toEqual(sums)
    const before = asked.length
    expect((await streamAggregate(await open(), 'models.parquet', rules)).aggregate).toEqual(sums)
    expect(asked.length - before).toBe(1)
    failing = true
    await expect(open()).rejects.toThrow(/answered 500; given up/)
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
})

describe('the weekly snapshots', () => {
  it('are found, read by ranges, summed up once and kept', async () => {
    const path = join(folder, 'week.parquet')
    writeHubFile(path, [small])
    const file = await readFile(path)
    let ranges = 0
    const server = createServer((request, response) => {
      const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '')
      if (!request.url?.includes('/resolve/main/models/2026-10-28/models.parquet') || range === null)
        return void response.writeHead(404).end()
      ranges += 1
      const [start, end] = [Number(range[1]), Number(range[2]) + 1]
      response.writeHead(206, { 'content-range': `bytes ${start}-${end - 1}/${file.length}` }).end(file.subarray(start, end))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const bound = server.address()
    const tree = ['2026-10-21', '2026-10-28'].map((week) => ({ type: 'file', path: `models/${week}/models.parquet` }))
    const context = {
      today: parseIsoDate('2026-11-01'),
      folder: join(folder, 'weekly'),
      environment: { HF_ENDPOINT: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}` },
      newest: () => 'organization,region\nQwen,china\n',
      progress: () => undefined,
      fetch: async (address: string) => ({
        kind: 'fresh' as const,
        address,
        sha256: '',
        body: new TextEncoder().encode(JSON.stringify(tree)),
      }),
    }
    const { tables } = await huggingfaceHubWeekly.collect(context)
    expect(tables.map(({ date, table }) => [date, table])).toEqual([['2026-10-28', 'adoption']])
    expect(tables[0]?.rows).toContainEqual(
      expect.objectContaining({ universe: 'huggingface-hub-families', family: 'Qwen', measure: 'downloads-30-days', value: 40 }),
    )
    const before = ranges
    expect((await huggingfaceHubWeekly.collect(context)).tables).toEqual(tables)
    expect(ranges).toBe(before)
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
})
