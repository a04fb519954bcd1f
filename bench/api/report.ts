import { median } from '../lib/benchmark.ts'
import type { LoadResult } from './load.ts'
import type { SteadyResult } from './steady-load.ts'

export interface Measured {
  readonly machine: string
  readonly connections: number
  readonly path: string
  readonly bytes: number
  readonly ofBare: LoadResult
  readonly warm: LoadResult
  readonly zipped: LoadResult
  readonly fresh: LoadResult
  readonly anew: LoadResult
  readonly half: SteadyResult
  readonly halfOfBare: SteadyResult
  /** Resident megabytes before and after the minutes of load. */
  readonly before: number
  readonly after: number
  readonly minutes: number
  /** Milliseconds. */
  readonly restarts: readonly { readonly ready: number; readonly first: number }[]
}

/** The measurements as a page. */
export function apiReport(measured: Measured): string {
  const { ofBare, warm, half, halfOfBare, before, after, minutes } = measured
  const ready = median(measured.restarts.map((one) => one.ready))
  const first = median(measured.restarts.map((one) => one.first))
  const ratio = warm.perSecond / ofBare.perSecond
  return `# The API, measured

By \`npm run bench:api\` on ${measured.machine}. ${measured.connections} kept connections, ${(measured.bytes / 1_000).toFixed(1)} kB of JSON (\`${measured.path}\`). The load generator runs on the same two cores as what it measures, and takes as much of them.

| | requests a second | p50, ms | p99, ms | failed |
| --- | ---: | ---: | ---: | ---: |
${row('bare Hono handler, the same body by `c.json`', ofBare)}
${row('kept answer', warm)}
${row('kept answer, brotli', measured.zipped)}
${row('304', measured.fresh)}
${row('answer computed anew, another address each time', measured.anew)}
${row('kept answer at half load', half)}
${row('bare Hono handler at half load', halfOfBare)}

At half load requests are due at even distances and count from when they were due, whether the one before is answered or not. The generator itself was late by up to ${half.lateP99.toFixed(1)} ms in 99 of 100 (${halfOfBare.lateP99.toFixed(1)} ms for the bare handler), which is part of these durations.

| | found | target | |
| --- | ---: | ---: | --- |
| throughput against the bare handler | ${ratio.toFixed(2)} | ≥ 1 | ${met(ratio >= 1)} |
| p99 at half load, ms | ${half.p99.toFixed(1)} | < 25 | ${met(half.p99 < 25)} |
| ready after kill −9 under load, ms (median of ${measured.restarts.length}; every byte verified) | ${whole(ready)} | < 1,000 | ${met(ready < 1_000)} |
| first answer after it, ms | ${whole(first)} | | |
| resident, MB | ${whole(before)} | | |
| resident after ${minutes} minutes of load, MB | ${whole(after)} | | |
`
}

function row(what: string, { perSecond, p50, p99, failed }: LoadResult): string {
  return `| ${what} | ${whole(perSecond)} | ${p50.toFixed(2)} | ${p99.toFixed(2)} | ${failed} |`
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en')
}

function met(is: boolean): string {
  return is ? 'met' : 'missed'
}
