import { describe, expect, it } from 'vitest'
import { contextOf, table } from '../src/testing/facts.ts'
import { recordsFitSchemas } from './records-fit-schemas.ts'

describe(recordsFitSchemas.name, () => {
  it('finds an interval that ends before it starts', () => {
    const row = { styleControl: true, category: 'overall', label: 'one', value: 1, low: 3, high: 2 }
    const context = contextOf({}, { ratings: [table('ratings', 'board', '2026-08-19', [row])] })
    expect(recordsFitSchemas.check(context)).toMatchObject([
      { file: 'compiled ratings', record: 'board 2026-08-19 overall one', field: 'interval.low', expected: 'low must not exceed high' },
    ])
  })

  it('finds nothing in rows that are well', () => {
    const row = { styleControl: true, category: 'overall', label: 'one', value: 1, low: 0, high: 2 }
    expect(recordsFitSchemas.check(contextOf({}, { ratings: [table('ratings', 'board', '2026-08-19', [row])] }))).toEqual([])
  })
})
