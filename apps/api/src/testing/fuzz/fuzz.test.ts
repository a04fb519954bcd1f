import { expect, it } from 'vitest'
import { openReal } from '../real-app.ts'
import { fuzzApi } from './fuzz-api.ts'

/** As many as a test may take time for: every operation six times over. `npm run fuzz:api` asks 20,000. */
const requests = 900

it('answers well and badly made requests without failing, hanging or breaking its schema', { timeout: 600_000 }, async () => {
  const { app } = await openReal()
  const report = await fuzzApi(app, { requests, seed: 7 })
  expect(report.findings.slice(0, 5)).toEqual([])
  expect(report.byStatus['200']).toBeGreaterThan(requests / 6)
  expect(report.byStatus['400']).toBeGreaterThan(requests / 6)
  expect(requests / report.operations).toBeGreaterThanOrEqual(6)
})
