import { describe, expect, it } from 'vitest'
import { contextOf, lab, model, release } from '../src/testing/facts.ts'
import { derivedAfterBase } from './derived-after-base.ts'

describe(derivedAfterBase.name, () => {
  it('finds a model older than the one it was made from', () => {
    const bases = [{ model: 'a/base', relation: 'finetune', source: 'page' }]
    const found = (date: string, changes = {}) =>
      derivedAfterBase.check(
        contextOf({
          labs: [lab('a')],
          models: [model('a/base'), model('a/one', { bases, ...changes })],
          releases: [release('a/base/2026-02-01-weights'), release(`a/one/${date}-weights`, { date })],
        }),
      )
    expect(found('2026-01-01')).toMatchObject([{ record: 'a/one', found: 'released 2026-01-01, its base a/base 2026-02-01' }])
    expect(found('2026-01-01', { note: 'The base was kept back.' })).toEqual([])
    expect(found('2026-02')).toEqual([])
  })
})
