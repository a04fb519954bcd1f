/**
 * Refreshes from a server that misbehaves in every way the tests know, kills refreshes at random moments, and writes
 * `bench/REFRESH.md`. Options: `--kills <number>` (50), `--seed <number>` (1), `--print` (writes no file).
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Fault, faults } from '../packages/openfrontier/src/testing/faults.ts'
import { type Kill, killRefreshes } from '../packages/openfrontier/src/testing/kill-refreshes.ts'
import { type FaultOutcome, runFault } from '../packages/openfrontier/src/testing/run-fault.ts'
import { smallFacts } from '../packages/openfrontier/src/testing/small-facts.ts'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' }, print: { type: 'boolean', default: false } },
})

const own = await smallFacts()
const rows: string[] = []
for (const fault of faults) {
  const outcome = await runFault(fault, own)
  const row = [fault.name, happened(outcome), kept(fault, outcome)]
  console.log(row.join(' | '))
  rows.push(`| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
}
const { kills, last } = await killRefreshes(Number(values.kills), Number(values.seed))
console.log(killsText(kills))
if (!values.print) await writeFile(new URL('REFRESH.md', import.meta.url), report())

function happened({ report: { sources }, requests, waits, address }: FaultOutcome): string {
  const [source] = sources
  const asked = requests === 1 ? 'asked once' : `asked ${requests} times`
  const waited = waits.length === 0 ? '' : `, waited ${waits.map((wait) => `${wait / 1000} s`).join(' and ')}`
  const why =
    source === undefined || source.kind === 'refreshed' ? '' : `; ${source.kind}: ${source.why.replaceAll(`${address}/`, 'https://')}`
  return `${asked}${waited}${why}`
}

function kept({ expected }: Fault, { report: { outcome }, before, after }: FaultOutcome): string {
  const isSame = before?.id === after?.id && before?.tables.size === after?.tables.size
  if (outcome === 'swapped') return 'the newer copy, and the last good one beside it'
  if (!isSame) throw new Error(`nothing was swapped, but the store stands at another state`)
  return expected === 'as-before' ? 'the last good copy, which is the newest' : 'the last good copy; the snapshot is the same to the byte'
}

function killsText(all: readonly Kill[]): string {
  const moments = new Map<string, number>()
  for (const { moment } of all) moments.set(moment, (moments.get(moment) ?? 0) + 1)
  const parts = [...moments].sort().map(([moment, count]) => `${count} ${moment}`)
  const copies = all.at(-1)?.copies ?? 0
  return `Killed at ${all.length} random moments (${parts.join(', ')}), the store opened each time with every checksum right and with every copy it held before, byte for byte; at the end it held ${copies} copies. A last refresh that nobody stopped: ${last.outcome}.`
}

function report(): string {
  return [
    '# Refreshing from a server that misbehaves',
    '',
    'Written by `node scripts/run-source.mjs bench/refresh.ts`. For each row a store is refreshed once well; a week later the server has a newer',
    'copy and serves one of its three files with the fault. Attempts are limited to 3 here, an attempt to 0.8 s, a pause to 0.2 s, a file to 2 MB.',
    'After every row the store is opened and all checksums are compared; `faults.test.ts` holds the same table.',
    '',
    '| fault | what happened | what was kept |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '## Killed',
    '',
    killsText(kills),
    '',
    '## 3 million rows of models',
    '',
    '`npm run bench -- --only derivative-share` derives downloads and derivatives by family from a made-up snapshot of the Hub with 3 million',
    'repositories; its times and memory are in [README.md](README.md).',
    '',
  ].join('\n')
}
