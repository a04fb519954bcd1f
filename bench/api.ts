/**
 * Measures the built API: `npm run bench:api -- [--main <file>] [--snapshot <folder>] [--seconds 5] [--minutes 10]`.
 * Writes bench/API.md. Build first; it wants the machine to itself.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type LoadResult, runLoad } from './api/load.ts'
import { residentMegabytes, startApi, startBare } from './api/processes.ts'

const { values } = parseArgs({
  options: {
    main: { type: 'string', default: fileURLToPath(new URL('../apps/api/dist/main.js', import.meta.url)) },
    snapshot: { type: 'string' },
    seconds: { type: 'string', default: '5' },
    minutes: { type: 'string', default: '10' },
  },
})
const seconds = Number(values.seconds)
const flags = [...(values.snapshot === undefined ? [] : ['--snapshot', values.snapshot]), '--no-warm']
const connections = 32
const path = '/v1/models?limit=10'
const folder = await mkdtemp(join(tmpdir(), 'bench-api-'))

const first = await startApi(values.main, flags)
const { child, port } = first
const response = await fetch(`http://127.0.0.1:${port}${path}`)
const body = await response.text()
const tag = response.headers.get('etag') ?? ''
await writeFile(join(folder, 'body.json'), body)
const bare = await startBare(fileURLToPath(new URL('./api/bare.ts', import.meta.url)), join(folder, 'body.json'))

// One after the other and twice over, so that both see the same machine; the better of the two counts for both.
const best = async (run: () => Promise<LoadResult>) => {
  const results = [await run(), await run()]
  return results.reduce((x, y) => (y.perSecond > x.perSecond ? y : x))
}
await runLoad({ port, path, connections, seconds: 2 })
await runLoad({ port: bare.port, path: '/', connections, seconds: 2 })
const ofBare = await best(() => runLoad({ port: bare.port, path: '/', connections, seconds }))
const warm = await best(() => runLoad({ port, path, connections, seconds }))
const zipped = await best(() => runLoad({ port, path, headers: { 'accept-encoding': 'br' }, connections, seconds }))
const fresh = await best(() => runLoad({ port, path, headers: { 'if-none-match': tag }, connections, seconds }))
const half = await runLoad({ port, path, connections, seconds: 2 * seconds, rate: warm.perSecond / 2 })
const before = residentMegabytes(child)
if (Number(values.minutes) > 0) {
  // Addresses that differ, so that the cache fills as it would.
  const end = performance.now() + 60_000 * Number(values.minutes)
  for (let round = 0; performance.now() < end; round++) {
    await runLoad({ port, path: `/v1/ratings?limit=${1 + (round % 900)}`, connections: 4, seconds: 1, rate: 200 })
  }
}
const after = residentMegabytes(child)
child.kill('SIGKILL')
bare.child.kill('SIGKILL')
const restarts: number[] = []
for (let round = 0; round < 5; round++) {
  const again = await startApi(values.main, flags)
  restarts.push(again.readyAfter)
  again.child.kill('SIGKILL')
}
await rm(folder, { recursive: true })
restarts.sort((x, y) => x - y)

const whole = (value: number) => Math.round(value).toLocaleString('en')
const row = (what: string, result: LoadResult) =>
  `| ${what} | ${whole(result.perSecond)} | ${result.p50.toFixed(2)} | ${result.p99.toFixed(2)} | ${result.failed} |`
const report = `# The API, measured

By \`npm run bench:api\` on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}; load average at the end ${loadavg()[0]?.toFixed(1)}. ${connections} kept connections, ${(body.length / 1_000).toFixed(1)} kB of JSON (\`${path}\`), load generator on the same machine.

| | requests a second | p50, ms | p99, ms | failed |
| --- | ---: | ---: | ---: | ---: |
${row('bare Hono handler, the same body by `c.json`', ofBare)}
${row('kept answer', warm)}
${row('kept answer, brotli', zipped)}
${row('304', fresh)}
${row('kept answer at half load', half)}

| | found | target | |
| --- | ---: | ---: | --- |
| throughput against the bare handler | ${(warm.perSecond / ofBare.perSecond).toFixed(2)} | ≥ 1 | ${warm.perSecond >= ofBare.perSecond ? 'met' : 'missed'} |
| p99 at half load, ms | ${half.p99.toFixed(1)} | < 25 | ${half.p99 < 25 ? 'met' : 'missed'} |
| ready after a kill, ms (median of 5; all parts, verified) | ${whole(restarts[2] ?? Number.NaN)} | < 1,000 | ${(restarts[2] ?? Number.NaN) < 1_000 ? 'met' : 'missed'} |
| resident, MB | ${whole(before)} | | |
| resident after ${values.minutes} minutes of load, MB | ${whole(after)} | | |
`
await writeFile(new URL('API.md', import.meta.url), report)
console.log(report)
process.exit(0)
