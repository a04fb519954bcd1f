import { readFile, rm } from 'node:fs/promises'
import { defineConfig } from 'tsup'

export default defineConfig(async () => {
  // Here and not by `clean`, which would let one build remove what the other has just written.
  await rm('dist', { recursive: true, force: true })
  return [
    {
      // For Node and for `require`: few files, so that importing is quick.
      entry: {
        index: 'src/index.ts',
        entities: 'src/entities/index.ts',
        errors: 'src/errors/index.ts',
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
    },
    {
      // For bundlers: a file a module, of which they keep those that are used. Within one file a schema or a metric is a call that
      // they cannot know to be free of effects, and all of them would stay.
      entry: ['src/**/*.ts', '!src/**/*.test.ts', '!src/fixtures/**'],
      format: ['esm'],
      bundle: false,
      outDir: 'dist/modules',
      esbuildPlugins: [
        {
          name: 'suffix-of-built-modules',
          setup(build) {
            build.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
              contents: (await readFile(path, 'utf8')).replace(/((?:from|import\() ?'\.[^']*)\.ts'/g, "$1.js'"),
              loader: 'ts',
            }))
          },
        },
      ],
    },
  ]
})
