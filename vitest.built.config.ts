import { defineConfig } from 'vitest/config'

// Tests of what is published: the built packages, as their users import them.
export default defineConfig({ test: { include: ['test/built/**/*.test.ts'], testTimeout: 120_000 } })
