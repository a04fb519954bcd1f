import { describe, expect, it } from 'vitest'
import { benchmark, contextOf, index } from '../src/testing/facts.ts'
import { indexesApart } from './indexes-apart.ts'

describe(indexesApart.name, () => {
  it('finds an index among the benchmarks, by its name or by an alias', () => {
    const indexes = [index({ name: 'Epoch Capabilities Index' })]
    const benchmarks = [
      benchmark('one', { aliases: ['epoch_capabilities_index'] }),
      benchmark('two', { name: 'ECI' }),
      benchmark('three', { name: 'Epoch exam' }),
    ]
    expect(indexesApart.check(contextOf({ indexes, benchmarks })).map(({ record, found }) => `${record}: ${found}`)).toEqual([
      'one: one, the index eci',
      'two: ECI, the index eci',
    ])
  })
})
