// Asks the API many well and badly made requests in this process: `fuzz.ts [--requests 20000] [--seed 1]`. Exit code 1 where any answer is wrong.
import { parseArgs } from 'node:util'
import { fuzzApi } from '../testing/fuzz/fuzz-api.ts'
import { openReal } from '../testing/real-app.ts'

const { values } = parseArgs({ options: { requests: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } } })
const { app } = await openReal()
const started = performance.now()
const report = await fuzzApi(app, {
  requests: Number(values.requests),
  seed: Number(values.seed),
  onProgress: (done) => process.stderr.write(`${done} requests, ${Math.round((performance.now() - started) / 1_000)} s\n`),
})
console.log(JSON.stringify({ ...report, findings: report.findings.slice(0, 20), wrong: report.findings.length }, null, 2))
process.exitCode = report.findings.length === 0 ? 0 : 1
