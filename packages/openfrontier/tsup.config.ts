import { rm } from 'node:fs/promises'
import { defineConfig } from 'tsup'

const paths = ['index', 'entities', 'metrics', 'claims', 'licensing', 'statistics', 'client']

export default defineConfig(async () => {
  // Here and not by `clean`, which would let one build remove what the other has just written.
  await rm('dist', { recursive: true, force: true })
  return [
    {
      entry: Object.fromEntries(paths.map((path) => [path, `src/${path}.ts`])),
      format: ['esm', 'cjs'],
      target: 'node20',
      dts: true,
      treeshake: true,
    },
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
