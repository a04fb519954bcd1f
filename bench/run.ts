/** Runs all benchmarks and writes `bench/README.md`. See `npm run bench -- --help`. */
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { bradleyTerry } from './bradley-terry.ts'
import { capabilityIndex } from './capability-index.ts'
import { capabilityIndexCoverage } from './capability-index-coverage.ts'
import { capabilityIndexIntervals } from './capability-index-intervals.ts'
import { claims } from './claims.ts'
import { derivativeShare } from './derivative-share.ts'
import { frontierSeries } from './frontier-series.ts'
import { type Answer, type Benchmark, isMet } from './lib/benchmark.ts'
import { runInProcess } from './lib/in-process.ts'
import { describeMachine } from './lib/machine.ts'
import { type Outcome, shown, writeReport } from './lib/report.ts'
import { packageImport } from './package-import.ts'
import { packageSize } from './package-size.ts'
import { snapshotLoading } from './snapshot-loading.ts'

const benchmarks: readonly Benchmark[] = [
  capabilityIndex,
  capabilityIndexIntervals,
  capabilityIndexCoverage,
  bradleyTerry,
  frontierSeries,
  derivativeShare,
  snapshotLoading,
  claims,
  packageImport,
  packageSize,
]
const help = `npm run bench [-- --only <name>[,<name>…]]

Runs the benchmarks, each in a process of its own, and writes bench/README.md. It takes some minutes, and wants the machine to itself.
What bench/README.md says below "## What is missed, and why" is written by hand and kept.

  --only <names>  runs these alone, prints what they find, and leaves bench/README.md as it is
  --help          this text

${benchmarks.map(({ name, title }) => `  ${name.padEnd(28)} ${title}`).join('\n')}`

const { values } = parseArgs({ options: { only: { type: 'string' }, child: { type: 'string' }, help: { type: 'boolean' } } })
if (values.help) console.log(help)
else if (values.child !== undefined) await answer(values.child)
else await runAll(values.only?.split(','))

async function runAll(only: readonly string[] | undefined): Promise<void> {
  const unknown = only?.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name)) ?? []
  if (unknown.length > 0) {
    console.error(`there is no benchmark ${unknown.join(', ')}; there are ${benchmarks.map(({ name }) => name).join(', ')}`)
    process.exitCode = 2
    return
  }
  const machine = describeMachine()
  const outcomes: Outcome[] = []
  for (const benchmark of benchmarks.filter(({ name }) => only === undefined || only.includes(name))) {
    console.log(benchmark.title)
    const answer = await runInProcess(benchmark.name)
    const outcome = { benchmark, ...(answer.kind === 'finding' ? { finding: answer.finding } : { failed: answer.why }) }
    outcomes.push(outcome)
    print(outcome)
  }
  if (only !== undefined) return
  const file = new URL('README.md', import.meta.url)
  const before = await readFile(file, 'utf8').catch(() => '')
  const mark = before.indexOf('## What is missed, and why')
  const byHand = mark < 0 ? '## What is missed, and why\n' : before.slice(mark)
  await writeFile(file, writeReport(outcomes, machine, new Date().toISOString().slice(0, 10), byHand))
}

function print({ finding, failed }: Outcome): void {
  if (finding === undefined) console.log(`  not measured: ${failed}`)
  for (const row of finding?.rows ?? []) {
    const met = isMet(row)
    const parts = [
      row.what,
      shown(row.ours),
      row.other && `${row.other.label} ${shown(row.other)}`,
      row.tenth && `${row.tenth.of} ${shown(row.tenth)}`,
    ]
    console.log(`  ${parts.filter(Boolean).join('; ')}${met === undefined ? '' : `; target ${row.target}: ${met}`}`)
  }
  for (const note of finding?.notes ?? []) console.log(`  ${note}`)
}

async function answer(name: string): Promise<void> {
  const benchmark = benchmarks.find((candidate) => candidate.name === name)
  const message: Answer = await (benchmark?.run() ?? Promise.reject(new Error(`no benchmark ${name}`))).then(
    (finding) => ({ kind: 'finding', finding }) as const,
    (error: unknown) => ({ kind: 'failed', why: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '' }) as const,
  )
  process.send?.(message)
  process.disconnect?.()
}
