import { describe, expect, it } from 'vitest'
import { contextOf, provider, table } from '../src/testing/facts.ts'
import { zeroPriceHasReason } from './zero-price-has-reason.ts'

describe(zeroPriceHasReason.name, () => {
  const rows = [
    { provider: 'a', label: 'one:free', input: 0, output: 0 },
    { provider: 'a', label: 'two', name: 'Two', input: 0, output: 0 },
  ]
  const context = contextOf(
    { providers: [provider('a', { aliases: { 'models-dev': ['a'] } })] },
    { endpoints: [table('endpoints', 'models-dev', '2026-07-02', rows)] },
  )

  it('holds of what is compiled', () => {
    expect(zeroPriceHasReason.check(context)).toEqual([])
  })

  it('finds a price of 0 under a name that does not say free', () => {
    const [free, plan] = context.records.endpoints
    if (free === undefined || plan === undefined) throw new Error('two endpoints are expected')
    const records = { ...context.records, endpoints: [free, { ...plan, prices: free.prices }] }
    expect(zeroPriceHasReason.check({ ...context, records }).map(({ record }) => record)).toEqual(['a/two'])
  })
})
