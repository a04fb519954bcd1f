import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Workspace packages are tested from their source; the built packages have tests of their own.
  ssr: { resolve: { conditions: ['openfrontier-source', 'node', 'import', 'default'] } },
  resolve: { conditions: ['openfrontier-source', 'node', 'import', 'default'] },
  test: {
    include: ['{apps,packages}/*/{src,lint,test}/**/*.test.{ts,tsx}', 'test/{house,golden}/**/*.test.ts'],
    testTimeout: 20_000,
    // Modules keep no state between tests, so the files of a worker share them: loading them anew for each file took longer than the tests.
    pool: 'threads',
    isolate: false,
  },
})
