import { cp } from 'node:fs/promises'
import { defineConfig } from 'tsup'
import { scalarScript } from './src/server/reference-script.ts'

export default defineConfig({
  entry: { index: 'src/index.ts', main: 'src/main.ts', worker: 'src/compute/worker.ts' },
  format: ['esm'],
  target: 'node20',
  dts: { entry: { index: 'src/index.ts' } },
  clean: true,
  onSuccess: () => cp(scalarScript(), 'dist/assets/scalar.js'),
})
