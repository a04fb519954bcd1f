/**
 * Measures the built API: `npm run bench:api -- [--main <file>] [--snapshot <folder>] [--seconds 5] [--minutes 10] [--short]`.
 * Writes bench/API.md. Build first; it wants the machine to itself, for 12 minutes. `--short` is 1 second and no minutes, and writes nothing.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type LoadOptions, type LoadResult, runLoad } from './api/load.ts'
import { kill, residentMegabytes, startApi, startBare } from './api/processes.ts'
import { apiReport } from './api/report.ts'
import { runSteadyLoad } from './api/steady-load.ts'

const { values } = parseArgs({
  options: {
    main: { type: 'string', default: fileURLToPath(new URL('../apps/api/dist/main.js', import.meta.url)) },
    snapshot: { type: 'string' },
    seconds: { type: 'string' },
    minutes: { type: 'string' },
    short: { type: 'boolean', default: false },
  },
})
const seconds = Number(values.seconds ?? (values.short ? 1 : 5))
const minutes = Number(values.minutes ?? (values.short ? 0 : 10))
const flags = [...(values.snapshot === undefined ? [] : ['--snapshot', values.snapshot]), '--no-warm']
const connections = 32
const path = '/v1/models?limit=10'
const folder = await mkdtemp(join(tmpdir(), 'bench-api-'))
const log = join(folder, 'log')

const { child, port } = await startApi(values.main, flags, log)
const response = await fetch(`http://127.0.0.1:${port}${path}`)
const body = await response.text()
const tag = response.headers.get('etag') ?? ''
await writeFile(join(folder, 'body.json'), body)
const bare = await startBare(fileURLToPath(new URL('./api/bare.ts', import.meta.url)), join(folder, 'body.json'))

const kept = { port, path, connections, seconds }
const own = { port: bare.port, path: '/', connections, seconds }
// One after the other, round by round, so that all see the same machine and the same warmth of their code; the best round of each counts.
const questions = {
  ofBare: own,
  warm: kept,
  zipped: { ...kept, headers: { 'accept-encoding': 'br' } },
  fresh: { ...kept, headers: { 'if-none-match': tag } },
}
type Name = keyof typeof questions
const best: Partial<Record<Name, LoadResult>> = {}
for (let round = 0; round < 4; round++) {
  for (const [name, question] of Object.entries(questions) as [Name, LoadOptions][]) {
    const result = await runLoad(question)
    // The first round only warms up.
    if (round > 0 && result.perSecond > (best[name]?.perSecond ?? 0)) best[name] = result
  }
}
const { ofBare, warm, zipped, fresh } = best
if (!ofBare || !warm || !zipped || !fresh) throw new Error('a server answered nothing')
// An index no model has, told apart by its decimals: each address is new, finds ten models and is kept once.
const anew = await runLoad({ ...kept, path: (request) => `${path}&minIndex=${(0.000001 * request).toFixed(6)}` })
const steady = { ...kept, connections: 2 * connections, seconds: 3 * seconds }
const half = await runSteadyLoad({ ...steady, rate: warm.perSecond / 2 })
const halfOfBare = await runSteadyLoad({ ...steady, port: bare.port, path: '/', rate: ofBare.perSecond / 2 })
await kill(bare.child)

const before = residentMegabytes(child)
// Addresses that differ, so that what is kept fills as it would; no faster than the server can answer beside the generator.
if (minutes > 0) {
  const pages = (request: number) => `/v1/ratings?limit=${1 + (request % 900)}`
  await runSteadyLoad({ port, path: pages, connections: 4, seconds: 60 * minutes, rate: 25 })
}
const after = residentMegabytes(child)

const restarts: { readonly ready: number; readonly first: number }[] = []
let current = { child, port }
for (let round = 0; round < 5; round++) {
  const load = runLoad({ ...kept, port: current.port, seconds: 10 })
  await new Promise((resolve) => setTimeout(resolve, 300))
  await kill(current.child)
  await load
  const started = performance.now()
  const again = await startApi(values.main, flags, log)
  await (await fetch(`http://127.0.0.1:${again.port}${path}`)).text()
  restarts.push({ ready: again.readyAfter, first: performance.now() - started })
  current = again
}
await kill(current.child)
await rm(folder, { recursive: true })

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}; load average at the end ${loadavg()[0]?.toFixed(1)}`
const report = apiReport({
  machine,
  connections,
  path,
  bytes: body.length,
  ofBare,
  warm,
  zipped,
  fresh,
  anew,
  half,
  halfOfBare,
  before,
  after,
  minutes,
  restarts,
})
if (!values.short) await writeFile(new URL('API.md', import.meta.url), report)
console.log(report)
process.exit(0)
