import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Benchmark, Row } from './lib/benchmark.ts'

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
        const [own, whole] = await Promise.all([gzipSize(code, ['zod']), gzipSize(code, [])])
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
        { what: '`wilsonInterval` alone, from `/statistics`', ours: { unit: 'kB', values: [await gzipSize(one, ['zod'])] } },
        { what: 'one metric alone (`frontierLag`), from `/metrics`', ours: { unit: 'kB', values: [await gzipSize(oneMetric, ['zod'])] } },
        { what: '`wilsonInterval` alone, from the root', ours: { unit: 'kB', values: [await gzipSize(oneFromAll, ['zod'])] } },
      ],
    }
  },
}

interface Bundler {
  build(options: object): Promise<{ readonly outputFiles: readonly { readonly contents: Uint8Array }[] }>
}

/** The bundler that builds the packages, by way of the tool that brings it. */
const bundler: Bundler = createRequire(createRequire(`${core}package.json`).resolve('tsup'))('esbuild')

async function gzipSize(code: string, external: readonly string[]): Promise<number> {
  const { outputFiles } = await bundler.build({
    stdin: { contents: code, resolveDir: core },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    external,
    conditions: ['openfrontier-source'],
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  })
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0) / 1000
}
