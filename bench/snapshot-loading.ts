import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Benchmark } from './lib/benchmark.ts'
import { inFreshProcess } from './lib/in-process.ts'
import { builtPackage } from './lib/packages-folder.ts'

const runs = 9
const measured = (code: string) => `const start = performance.now(); ${code}
const time = performance.now() - start
const memory = process.memoryUsage().rss / 1e6
const records = Object.values(snapshot).filter(Array.isArray).reduce((sum, list) => sum + list.length, 0)
console.log(JSON.stringify({ time, memory, records, read: performance.now() - start, memoryRead: process.memoryUsage().rss / 1e6 }))`

export const snapshotLoading: Benchmark = {
  name: 'snapshot-loading',
  title: 'Loading the snapshot',
  about:
    'The built package, imported and loaded in a fresh process: the bytes of every part read and held against their checksums. Records are made of them when they are first read, which rows of their own have. The alternative reads the same records as one JSON file, unchecked.',
  async run() {
    const folder = builtPackage('dataset')
    const scratch = mkdtempSync(join(tmpdir(), 'bench-'))
    try {
      const file = JSON.stringify(join(scratch, 'snapshot.json'))
      const load = (parts: string) =>
        `const { loadSnapshot } = await import('./dist/index.js'); const snapshot = await loadSnapshot({ parts: ${parts} })`
      const read = `const { readFileSync } = await import('node:fs'); const snapshot = JSON.parse(readFileSync(${file}, 'utf8'))`
      inFreshProcess(
        folder,
        `${load("'default'")}; (await import('node:fs')).writeFileSync(${file}, JSON.stringify(snapshot)); console.log('{}')`,
      )
      const cold = sampled(folder, measured(load("'default'")))
      const plain = sampled(folder, measured(read))
      const all = sampled(folder, measured(load("'all'")))
      const empty = sampled(folder, measured('const snapshot = {}'))
      return {
        rows: [
          {
            what: `default parts, ${cold.records.toLocaleString('en')} records`,
            ours: { unit: 'ms', values: cold.times },
            other: { unit: 'ms', values: plain.times, label: 'one JSON file' },
            target: 150,
          },
          {
            what: 'the same, and every record read',
            ours: { unit: 'ms', values: cold.readTimes },
            other: { unit: 'ms', values: plain.readTimes, label: 'one JSON file' },
          },
          { what: 'resident memory of the process, default parts', ours: { unit: 'MB', values: cold.memory }, target: 120 },
          {
            what: 'the same, every record read',
            ours: { unit: 'MB', values: cold.readMemory },
            other: { unit: 'MB', values: plain.readMemory, label: 'one JSON file' },
            target: 120,
          },
          {
            what: `all parts, ${all.records.toLocaleString('en')} records`,
            ours: { unit: 'ms', values: all.times },
            tenth: { unit: 'ms', values: cold.times, of: `${cold.records.toLocaleString('en')} records` },
          },
          { what: 'all parts, every record read', ours: { unit: 'ms', values: all.readTimes } },
          { what: 'resident memory, all parts, every record read', ours: { unit: 'MB', values: all.readMemory } },
        ],
        notes: [`A process that loads nothing holds ${Math.round(Math.min(...empty.memory))} MB.`],
      }
    } finally {
      rmSync(scratch, { recursive: true, force: true })
    }
  },
}

interface Sample {
  readonly time: number
  readonly memory: number
  readonly read: number
  readonly memoryRead: number
  readonly records: number
}

function sampled(folder: string, code: string) {
  const results = Array.from({ length: runs }, () => inFreshProcess(folder, code) as Sample)
  return {
    times: results.map(({ time }) => time),
    memory: results.map(({ memory }) => memory),
    readTimes: results.map(({ read }) => read),
    readMemory: results.map(({ memoryRead }) => memoryRead),
    records: results[0]?.records ?? 0,
  }
}
