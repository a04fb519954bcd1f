import { rm } from 'node:fs/promises'
import { defineConfig } from 'tsup'

const paths = [
  'index',
  'entities',
  'observatory',
  'metrics',
  'claims',
  'licensing',
  'statistics',
  'sensitivity',
  'what-if',
  'search',
  'client',
]

const entry = Object.fromEntries(paths.map((path) => [path, `src/${path}.ts`]))

export default defineConfig(async () => {
  // Here and not by `clean`, which would let one build remove what the other has just written.
  await rm('dist', { recursive: true, force: true })
  return [
    { entry, format: ['esm'], target: 'node20', dts: true, treeshake: true, splitting: true },
    // Not through the tree shaker, which would leave `import()` as it is: what comes on demand is to be required here, so that a
    // process has one copy of core and an error is an instance of the class it is compared with.
    { entry, format: ['cjs'], target: 'node20', dts: true, splitting: true },
    {
      // The command is run, not imported: one form, split so that each command loads only what it needs.
      entry: { cli: 'src/cli/main.ts' },
      format: ['esm'],
      target: 'node20',
      splitting: true,
      // Native, and needed only to write PNG.
      external: ['@resvg/resvg-js'],
    },
  ]
})
