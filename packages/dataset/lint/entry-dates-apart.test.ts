import { describe, expect, it } from 'vitest'
import { contextOf, release } from '../src/testing/facts.ts'
import { entryDatesApart } from './entry-dates-apart.ts'

describe(entryDatesApart.name, () => {
  it('finds a release that only a list dated by entry knows', () => {
    const releases = [
      release('a/one/2026-01-01-weights', { sources: ['mof'] }),
      release('a/two/2026-01-01-weights', { sources: ['page', 'mof'] }),
    ]
    expect(entryDatesApart.check(contextOf({ releases }))).toMatchObject([{ record: 'a/one/2026-01-01-weights', found: 'mof' }])
  })
})
