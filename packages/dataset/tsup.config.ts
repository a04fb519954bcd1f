import { cp, rm } from 'node:fs/promises'
import { defineConfig } from 'tsup'

export default defineConfig(async () => {
  // Here and not by `clean`, which would let one build remove what the other has just written.
  await rm('dist', { recursive: true, force: true })
  return [
    {
      entry: { index: 'src/packaged.ts' },
      format: ['esm', 'cjs'],
      target: 'node20',
      dts: true,
      treeshake: true,
      esbuildPlugins: [
        {
          // The parts are modules of their own beside the bundle, so that each is loaded when it is asked for.
          name: 'parts-beside-the-bundle',
          setup(build) {
            const extension = build.initialOptions.format === 'cjs' ? 'cjs' : 'js'
            build.onResolve({ filter: /^\.\/parts\.js$/ }, () => ({ path: `./parts.${extension}`, external: true }))
          },
        },
      ],
      async onSuccess() {
        await cp('.cache/package', 'dist', { recursive: true })
      },
    },
    {
      // Compiling anew is for Node and for the command: one form, with what reads YAML and CSV in it.
      entry: { recompile: 'src/recompile/packaged.ts' },
      format: ['esm'],
      target: 'node20',
      platform: 'node',
      dts: true,
      noExternal: ['csv-parse', 'yaml'],
    },
  ]
})
