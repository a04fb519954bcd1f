import { describe, expect, it } from 'vitest'
import { contextOf, model } from '../src/testing/facts.ts'
import { configurationsListed } from './configurations-listed.ts'

describe(configurationsListed.name, () => {
  it('finds a configuration that is named but not listed, and one listed twice', () => {
    const aliases = {
      arena: [
        { name: 'one-high', configuration: 'high' },
        { name: 'one-low', configuration: 'low' },
      ],
    }
    const models = [model('a/one', { aliases, configurations: [{ id: 'high' }, { id: 'high' }] })]
    expect(configurationsListed.check(contextOf({ models }))).toMatchObject([
      { field: 'configurations', found: '"high" twice' },
      { field: 'aliases.arena', found: 'configuration "low"' },
    ])
  })
})
