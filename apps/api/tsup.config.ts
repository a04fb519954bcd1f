import { cp, rm } from 'node:fs/promises'
import { defineConfig } from 'tsup'
import { scalarScript } from './src/server/reference-script.ts'

/** What stays a package of its own: what reads files beside itself, is native, or is loaded only where somebody needs it. */
const apart = ['@openfrontier/dataset', '@openfrontier/charts/png', '@resvg/', '@modelcontextprotocol/', '@redis/', 'node:']

export default defineConfig(async () => {
  // Here and not by `clean`, which would let one build remove what the other has just written.
  await rm('dist', { recursive: true, force: true })
  return [
    { entry: { index: 'src/index.ts' }, format: ['esm'], target: 'node20', dts: true },
    {
      // The server starts from a few files: finding and reading hundreds takes longer than all it does before it is ready.
      entry: { main: 'src/main.ts', worker: 'src/compute/worker.ts' },
      format: ['esm'],
      target: 'node20',
      platform: 'node',
      noExternal: [new RegExp(`^(?!${apart.join('|')})`)],
      esbuildOptions(options) {
        // Of packages in two forms the one that is a module, so that no package is in the bundle twice.
        options.mainFields = ['module', 'main']
        options.logOverride = { 'ignored-bare-import': 'silent' }
      },
      onSuccess: () => cp(scalarScript(), 'dist/assets/scalar.js'),
    },
  ]
})
