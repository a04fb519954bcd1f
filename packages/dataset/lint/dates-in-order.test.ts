import { describe, expect, it } from 'vitest'
import { contextOf, release } from '../src/testing/facts.ts'
import { datesInOrder } from './dates-in-order.ts'

describe(datesInOrder.name, () => {
  it('finds a relicense, a deprecation or a retirement before the model is out', () => {
    const releases = [
      release('a/one/2026-02-01-weights'),
      release('a/one/2026-01-01-relicense', { act: 'relicense' }),
      release('a/one/2026-02-relicense', { act: 'relicense', date: '2026-02' }),
      release('a/two/2026-01-01-retirement', { act: 'retirement' }),
    ]
    expect(datesInOrder.check(contextOf({ releases }))).toMatchObject([
      { record: 'a/one/2026-01-01-relicense', found: '2026-01-01', expected: 'a date from 2026-02-01, when the model came out' },
    ])
  })

  it('finds a price that ends before it begins', () => {
    const context = contextOf({})
    const prices = [
      { from: '2026-02-01', to: '2026-01-31' },
      { from: '2026-02-01', to: { missing: 'not-applicable' } },
    ]
    const records = { ...context.records, endpoints: [{ id: 'a/one', prices }] as never }
    expect(datesInOrder.check({ ...context, records })).toMatchObject([{ record: 'a/one', found: 'from 2026-02-01 to 2026-01-31' }])
  })
})
