import { describe, expect, it } from 'vitest'
import { contextOf, release } from '../src/testing/facts.ts'
import { releasesNamedByContent } from './releases-named-by-content.ts'

describe(releasesNamedByContent.name, () => {
  it('takes imprecise dates in words, and a suffix', () => {
    const releases = [
      release('a/one/until-2025-01-28-weights', { date: '≤2025-01-28' }),
      release('a/one/2026-03-02--2026-04-02-api', { date: '2026-03-02..2026-04-02', act: 'api', access: 'api' }),
      release('a/one/2026-03-02-weights-fp8'),
    ]
    expect(releasesNamedByContent.check(contextOf({ releases }))).toEqual([])
  })

  it('finds a path of another date, act or model', () => {
    const releases = [
      release('a/one/2026-03-02-weights', { date: '2026-03-03' }),
      release('a/one/2026-03-02-api'),
      release('a/one/2026-03-04-weights', { model: 'a/two' }),
    ]
    expect(releasesNamedByContent.check(contextOf({ releases })).map(({ expected }) => expected)).toEqual([
      '"a/one/2026-03-03-weights"',
      '"a/one/2026-03-02-weights"',
      '"a/two/2026-03-04-weights"',
    ])
  })
})
