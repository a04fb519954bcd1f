import { expect, test } from 'vitest'
import { figureAddress } from './figure-address.ts'

test.each([
  ['home', '?index=arena&asOf=2026-03-31', 'frontier', '/?index=arena&asOf=2026-03-31#frontier'],
  ['openness', '', 'change-points', '/openness#change-points'],
  ['model', '?id=deepseek%2Fdeepseek-r1', 'prices', '/models/deepseek/deepseek-r1#prices'],
  ['claim', '?id=C24&asOf=2026-01-01', 'history', '/claims/C24?asOf=2026-01-01#history'],
])('a figure of the page %s with the query "%s" is found again at its own place', (page, query, id, address) => {
  expect(figureAddress(page, query, id)).toBe(address)
})
