import { cp } from 'node:fs/promises'
import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/packaged.ts' },
  format: ['esm', 'cjs'],
  target: 'node20',
  dts: true,
  treeshake: true,
  clean: true,
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
})
