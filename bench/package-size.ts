import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Benchmark, Row } from './lib/benchmark.ts'
import { gzipSize } from './lib/gzip-size.ts'

const core = fileURLToPath(new URL('../packages/core/', import.meta.url))

export const packageSize: Benchmark = {
  name: 'package-size',
  title: 'Size of `@openfrontier/core` by path',
  about:
    'Each path bundled from source, minified, gzip. Ours without zod, which a project has once; beside it the same with zod in the bundle.',
  async run() {
    const { exports } = JSON.parse(readFileSync(`${core}package.json`, 'utf8')) as {
      readonly exports: Readonly<Record<string, { readonly 'openfrontier-source': string }>>
    }
    const rows = await Promise.all(
      Object.entries(exports).map(async ([path, { 'openfrontier-source': source }]): Promise<Row> => {
        const code = `export * from ${JSON.stringify(`${core}${source.slice(2)}`)}`
        const [own, whole] = await Promise.all([fromSource(code, ['zod']), fromSource(code, [])])
        return {
          what: path === '.' ? '`@openfrontier/core`, everything' : `\`${path.slice(1)}\``,
          ours: { unit: 'kB', values: [own] },
          other: { unit: 'kB', values: [whole], label: 'with zod' },
          ...(path !== '.' && { target: 40 }),
        }
      }),
    )
    const one = `export { wilsonInterval } from ${JSON.stringify(`${core}src/statistics/index.ts`)}`
    const oneMetric = `export { frontierLag } from ${JSON.stringify(`${core}src/metrics/index.ts`)}`
    const oneFromAll = `export { wilsonInterval } from ${JSON.stringify(`${core}src/index.ts`)}`
    return {
      rows: [
        ...rows,
        { what: '`wilsonInterval` alone, from `/statistics`', ours: { unit: 'kB', values: [await fromSource(one, ['zod'])] } },
        { what: 'one metric alone (`frontierLag`), from `/metrics`', ours: { unit: 'kB', values: [await fromSource(oneMetric, ['zod'])] } },
        { what: '`wilsonInterval` alone, from the root', ours: { unit: 'kB', values: [await fromSource(oneFromAll, ['zod'])] } },
      ],
    }
  },
}

const fromSource = (code: string, external: readonly string[]) => gzipSize(code, external, ['openfrontier-source'])
