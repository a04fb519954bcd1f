import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { defaultParts } from '@openfrontier/dataset'
import { expect, test } from 'vitest'
import { gzipSize } from '../../bench/lib/gzip-size.ts'
import { root } from './throwaway-project.ts'

const core = join(root, 'packages', 'core')

/**
 * kB of each path of core, bundled from what is built, minified, gzip, without zod. 40 is what is aimed at; a path above it holds the registry
 * of all metrics with their definitions in words (`bench/README.md` says what is in it), and may not grow.
 */
const limits: Readonly<Record<string, number>> = {
  './entities': 40,
  './errors': 1,
  './observatory': 112,
  './statistics': 40,
  './metrics': 78,
  './claims': 102,
  './licensing': 40,
  './printed': 40,
  './sensitivity': 77,
  './what-if': 40,
  './wording': 40,
}

const manifest = JSON.parse(readFileSync(join(core, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, { readonly import: { readonly default: string } }>>
}
const paths = Object.keys(manifest.exports).filter((path) => path !== '.')
const file = (path: string) => JSON.stringify(join(core, manifest.exports[path]?.import.default ?? path))

test('every path of core has a limit', () => {
  expect(Object.keys(limits).sort()).toEqual([...paths].sort())
})

test.each(paths)('%s of core is within its limit', async (path) => {
  const size = await gzipSize(`export * from ${file(path)}`, ['zod'], ['import'])
  console.log(`${path.slice(1)}: ${size.toFixed(1)} kB gzip, limit ${limits[path]}`)
  expect(size).toBeLessThanOrEqual(limits[path] ?? 0)
})

test.each([
  ['one metric', `export { frontierLag } from ${file('./metrics')}`, 12],
  ['one estimator', `export { wilsonInterval } from ${file('./statistics')}`, 2],
  ['one estimator from the root', `export { wilsonInterval } from ${file('.')}`, 2],
  [
    'the errors of the library',
    `export { InvalidParametersError } from ${JSON.stringify(join(root, 'packages/openfrontier/dist/index.js'))}`,
    2,
  ],
])('%s is bundled alone', async (what, code, limit) => {
  const size = await gzipSize(code, ['zod'], ['import'])
  console.log(`${what}: ${size.toFixed(1)} kB gzip, limit ${limit}`)
  expect(size).toBeLessThanOrEqual(limit)
})

test('the parts that load by default are at most 1.5 MB as they travel', async () => {
  const folder = join(root, 'packages', 'dataset', 'dist', 'parts')
  const sizes = await Promise.all(
    defaultParts.map(async (name) => [name, gzipSync(await readFile(join(folder, `${name}.json`))).length] as const),
  )
  const total = sizes.reduce((sum, [, size]) => sum + size, 0)
  console.log(sizes.map(([name, size]) => `${name} ${(size / 1000).toFixed(0)} kB`).join(', '), `together ${(total / 1e6).toFixed(2)} MB`)
  expect(total, JSON.stringify(sizes)).toBeLessThan(1.5e6)
})
