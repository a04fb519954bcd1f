import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Benchmark } from './lib/benchmark.ts'
import { inFreshProcess } from './lib/in-process.ts'

const repositories = 3_000_000
const runs = 3
const source = (path: string) => JSON.stringify(new URL(`../packages/sources/src/${path}`, import.meta.url).href)

interface Measured {
  readonly time: number
  readonly processor: number
  readonly memory: number
  readonly answer: string
}

/** Runs one engine in a process of its own, so that the memory it takes is its own. */
function measure(file: string, answer: string): Measured {
  const code = `
const { register } = await import('tsx/esm/api'); register()
const { createHash } = await import('node:crypto')
const { asyncBufferFromFile, parquetReadObjects } = await import(${JSON.stringify(import.meta.resolve('../packages/sources/node_modules/hyparquet/src/node.js'))})
const { rootRules, createRootReader } = await import(${source('refresh/hub-weekly/lookup.ts')})
const rules = rootRules(new Map([['Qwen', 'china'], ['meta-llama', 'us'], ['mistralai', 'eu'], ['google', 'us'], ['deepseek-ai', 'china']]))
const file = ${JSON.stringify(file)}
const [start, before] = [performance.now(), process.cpuUsage().user + process.cpuUsage().system]
${answer}
const used = process.cpuUsage()
console.log(JSON.stringify({ time: performance.now() - start, processor: (used.user + used.system - before) / 1000,
  memory: process.resourceUsage().maxRSS / 1000, answer: createHash('sha256').update(JSON.stringify(aggregate)).digest('hex') }))`
  return inFreshProcess(join(import.meta.dirname, '..'), code, [
    '--conditions=openfrontier-source',
    '--max-old-space-size=12000',
  ]) as Measured
}

const streamed = `const { streamAggregate } = await import(${source('refresh/hub-weekly/stream-engine.ts')})
const { aggregate } = await streamAggregate(await asyncBufferFromFile(file), file, rules)`
const byDuckDb = `const { duckDbAggregate } = await import(${source('refresh/hub-weekly/duckdb-engine.ts')})
const { aggregate } = await duckDbAggregate(file, rules)`
/** All rows as objects at once, and from each repository up to its root by looking up one base after the other. */
const naive = `const rows = await parquetReadObjects({ file: await asyncBufferFromFile(file), columns: ['id', 'createdAt', 'downloads', 'baseModels'] })
const read = createRootReader(rules)
const bases = new Map(rows.map((row) => [row.id, (row.baseModels?.models ?? []).map(({ id }) => id).filter((id) => id !== row.id)]))
const rootOf = (id) => { let at = id; for (let step = 0; step < 32; step += 1) at = bases.get(at)?.[0] ?? at; return at }
const aggregate = {}
for (const { id, createdAt, downloads, baseModels } of rows) {
  const { family } = read(rootOf(id))
  aggregate[family] = (aggregate[family] ?? 0) + Number(downloads)
  for (const base of bases.get(id)) { const key = createdAt.toISOString().slice(0, 7) + baseModels.relation + read(rootOf(base)).family
    aggregate[key] = (aggregate[key] ?? 0) + 1 / bases.get(id).length }
}`

export const derivativeShare: Benchmark = {
  name: 'derivative-share',
  title: 'Derivative shares with root bases over the whole Hub',
  about:
    'A made-up snapshot of 3 million repositories in Parquet: downloads and derivatives by family and region of the root base. The alternative reads all rows as objects and goes up from each repository by itself.',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'bench-hub-'))
    const file = join(folder, 'models.parquet')
    try {
      const { generateHub, writeHubFile } = await import('../packages/sources/src/testing/hub-file.ts')
      const { hasDuckDb } = await import('../packages/sources/src/refresh/hub-weekly/duckdb-engine.ts')
      writeHubFile(file, generateHub(repositories))
      const small = join(folder, 'tenth.parquet')
      writeHubFile(small, generateHub(repositories / 10))
      const repeat = (code: string, times: number, of = file) => Array.from({ length: times }, () => measure(of, code))
      const ours = repeat(streamed, runs)
      const other = repeat(naive, 1)
      const duck = (await hasDuckDb()) ? repeat(byDuckDb, runs) : []
      const time = (all: readonly Measured[]) =>
        ({ unit: 'ms', values: all.map((one) => one.time), processor: all.map((one) => one.processor) }) as const
      const memory = (all: readonly Measured[]) => ({ unit: 'MB', values: all.map((one) => one.memory) }) as const
      const label = 'rows as objects'
      const tenth = (code: string) => ({
        ...time(repeat(code, runs, small)),
        of: `${(repositories / 10).toLocaleString('en')} repositories`,
      })
      const agree = new Set([...ours, ...duck].map(({ answer }) => answer)).size === 1
      return {
        rows: [
          { what: 'streamed in TypeScript', ours: time(ours), other: { ...time(other), label }, target: 15_000, tenth: tenth(streamed) },
          { what: 'streamed, resident memory', ours: memory(ours), other: { ...memory(other), label }, target: 1000 },
          ...(duck.length > 0
            ? [
                { what: 'by DuckDB', ours: time(duck), target: 4000, tenth: tenth(byDuckDb) },
                { what: 'by DuckDB, resident memory', ours: memory(duck) },
              ]
            : []),
        ],
        notes: [
          `The file has ${Math.round(statSync(file).size / 1e6)} MB.`,
          duck.length === 0
            ? 'DuckDB is not installed: it was not measured.'
            : agree
              ? 'Both engines give the same to the last digit.'
              : 'The engines DIFFER.',
        ],
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
