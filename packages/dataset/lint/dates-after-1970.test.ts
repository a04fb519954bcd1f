import { describe, expect, it } from 'vitest'
import { contextOf, evidence, release } from '../src/testing/facts.ts'
import { datesAfter1970 } from './dates-after-1970.ts'

describe(datesAfter1970.name, () => {
  it('finds the dates that stand for none', () => {
    const releases = [release('a/one/1970-01-01-weights'), release('a/two/2026-01-01-weights')]
    const published = [evidence('a', { published: '1970' }), evidence('b', { published: '1971' })]
    expect(datesAfter1970.check(contextOf({ releases, evidence: published }))).toMatchObject([
      { record: 'a/one/1970-01-01-weights', found: '1970-01-01', expected: 'a date, or {missing: unknown}' },
      { record: 'a', found: '1970' },
    ])
  })
})
