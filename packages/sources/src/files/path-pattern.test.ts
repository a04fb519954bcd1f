import { describe, expect, it } from 'vitest'
import { matchPath } from './path-pattern.ts'

describe('a path pattern', () => {
  it.each([
    ['a/{date}/b.csv', 'a/2026-08-11/b.csv', { date: '2026-08-11' }],
    ['a/b.csv', 'a/b.csv', {}],
    ['a/{date}/b.csv', 'a/2026-02-30/b.csv', undefined],
    ['a/{date}/b.csv', 'a/latest/b.csv', undefined],
    ['a/{date}/b.csv', 'a/2026-08-11/c.csv', undefined],
    ['a/b.csv', 'x/a/b.csv', undefined],
  ])('%s and %s give %o', (pattern, path, expected) => {
    expect(matchPath(pattern, path)).toEqual(expected)
  })
})
