import type { Benchmark } from './lib/benchmark.ts'
import { inFreshProcess } from './lib/in-process.ts'
import { builtPackage } from './lib/packages-folder.ts'

const runs = 11
/** The README's example as a program of its own: facts, a metric with its interval, a verdict. Milliseconds since the process began. */
const fiveLines = `const { loadObservatory } = await import('./dist/index.js')
const frontier = await loadObservatory()
frontier.metric('frontier-lag', { a: 'US', b: 'CN' })
frontier.claim('C24')?.verdicts?.now.sentence
console.log(performance.now())`
const importing = (address: string) => `const start = performance.now(); await import('${address}'); console.log(performance.now() - start)`

export const packageImport: Benchmark = {
  name: 'package-import',
  title: 'Importing `openfrontier`',
  about: 'A bare import of the built package in a fresh process. Beside it zod alone, which every schema needs: the floor.',
  async run() {
    const folder = builtPackage('openfrontier')
    const times = { ours: [] as number[], zod: [] as number[], statistics: [] as number[], example: [] as number[] }
    for (let run = 0; run < runs; run++) {
      times.ours.push(Number(inFreshProcess(folder, importing('./dist/index.js'))))
      times.zod.push(Number(inFreshProcess(folder, importing('zod'))))
      times.example.push(Number(inFreshProcess(folder, fiveLines)))
      times.statistics.push(Number(inFreshProcess(folder, importing('./dist/statistics.js'))))
    }
    const zod = { unit: 'ms', values: times.zod, label: 'zod alone' } as const
    return {
      rows: [
        { what: '`openfrontier`', ours: { unit: 'ms', values: times.ours }, other: zod, target: 60 },
        { what: '`openfrontier/statistics`', ours: { unit: 'ms', values: times.statistics }, other: zod, target: 60 },
        { what: 'the README’s five lines, from the start of the process', ours: { unit: 'ms', values: times.example }, target: 300 },
      ],
    }
  },
}
