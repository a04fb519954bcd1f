import { expect, it } from 'vitest'
import { killRefreshes } from '../testing/kill-refreshes.ts'

/** `bench/refresh.ts` kills it 50 times. */
const kills = 12

it(`leaves a store that opens with all it held, killed at ${kills} moments`, { timeout: 240_000 }, async () => {
  // It rejects where a store does not.
  const { kills: found, last } = await killRefreshes(kills, 7)
  expect(found).toHaveLength(kills)
  expect(found.some(({ copies }) => copies > 0)).toBe(true)
  expect(last.sources).toMatchObject([{ kind: 'refreshed', changed: true }])
})
