import { beforeAll, expect, test } from 'vitest'
import { loadObservatory } from '../load-observatory.ts'
import { type ClaimSearch, searchClaims } from './search-claims.ts'

let find: (query: string) => ClaimSearch
beforeAll(async () => {
  const frontier = await loadObservatory({ parts: 'all' })
  // Verdicts are not what is tested here, and cost seconds where they are not at hand.
  find = (query) => searchClaims({ ...frontier, claim: () => undefined }, query)
}, 120_000)

test('finds the remark behind "80% of startups", its denominator and its garbled copies', () => {
  const [first] = find('80% of startups').statements
  expect(first?.evidence.id).toBe('eighty-percent-startups')
  expect(first?.evidence.denominator).toContain('open-source')
  expect(first?.garbled.length).toBeGreaterThan(0)
  expect(find('80% of startups').claims.map(({ id }) => id)).toEqual(expect.arrayContaining([...(first?.claims ?? [])]))
})

test('finds the 63 % as derivatives built on Chinese bases', () => {
  const [first] = find('63 % derivatives').statements
  expect(first?.evidence.id).toBe('derivatives-63')
})

test('finds nothing for words that nobody used', () => {
  expect(find('zzyzx')).toMatchObject({ claims: [], statements: [] })
})
