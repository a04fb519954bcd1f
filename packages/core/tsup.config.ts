import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    entities: 'src/entities/index.ts',
    observatory: 'src/observatory/index.ts',
    statistics: 'src/statistics/index.ts',
    metrics: 'src/metrics/index.ts',
    claims: 'src/claims/index.ts',
    licensing: 'src/licensing/index.ts',
    printed: 'src/printed/index.ts',
    sensitivity: 'src/sensitivity/index.ts',
    'what-if': 'src/what-if/index.ts',
    wording: 'src/wording/index.ts',
  },
  format: ['esm', 'cjs'],
  dts: true,
  splitting: true,
  treeshake: true,
  clean: true,
})
