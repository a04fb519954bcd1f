import { describe, expect, it } from 'vitest'
import { contextOf, lab, model } from '../src/testing/facts.ts'
import { configurationsUsed } from './configurations-used.ts'

describe(configurationsUsed.name, () => {
  it('finds a configuration for which no alias stands', () => {
    const configurations = ['high', 'low'].map((id) => ({ id, reasoningEffort: id }))
    const aliases = { arena: [{ name: 'one-high', configuration: 'high' }] }
    const models = [model('a/one', { configurations, aliases })]
    expect(configurationsUsed.check(contextOf({ labs: [lab('a')], models }))).toMatchObject([
      { record: 'a/one', found: '"low", for which no alias stands' },
    ])
  })
})
