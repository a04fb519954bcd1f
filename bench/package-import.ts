import type { Benchmark } from './lib/benchmark.ts'
import { inFreshProcess } from './lib/in-process.ts'
import { builtPackage } from './lib/packages-folder.ts'

const runs = 11
const importing = (address: string) => `const start = performance.now(); await import('${address}'); console.log(performance.now() - start)`

export const packageImport: Benchmark = {
  name: 'package-import',
  title: 'Importing `openfrontier`',
  about: 'A bare import of the built package in a fresh process. Beside it zod alone, which every schema needs: the floor.',
  async run() {
    const folder = builtPackage('openfrontier')
    const times = { ours: [] as number[], zod: [] as number[], statistics: [] as number[] }
    for (let run = 0; run < runs; run++) {
      times.ours.push(Number(inFreshProcess(folder, importing('./dist/index.js'))))
      times.zod.push(Number(inFreshProcess(folder, importing('zod'))))
      times.statistics.push(Number(inFreshProcess(folder, importing('./dist/statistics.js'))))
    }
    const zod = { unit: 'ms', values: times.zod, label: 'zod alone' } as const
    return {
      rows: [
        { what: '`openfrontier`', ours: { unit: 'ms', values: times.ours }, other: zod, target: 60 },
        { what: '`openfrontier/statistics`', ours: { unit: 'ms', values: times.statistics }, other: zod, target: 60 },
      ],
    }
  },
}
