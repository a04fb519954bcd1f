import { defineConfig } from 'vitest/config'

/**
 * Tests of the built site as it runs at OPENFRONTIER_SITE_URL; the script that calls this starts it. Packages come from
 * their builds, as the site takes them.
 */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['e2e/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    // One browser at a time: two cores are shared with the server under test.
    fileParallelism: false,
    // Files share what they import: loading it anew for each took longer than some of them.
    pool: 'threads',
    isolate: false,
  },
})
