import { describe, expect, it } from 'vitest'
import { contextOf, table } from '../src/testing/facts.ts'
import { sharesWithinWhole } from './shares-within-whole.ts'

const row = (label: string, value: number, changes: object = {}) => ({
  universe: 'some-tokens',
  measure: 'tokens',
  kind: 'country',
  label,
  from: '2026-03-01',
  to: '2026-03-07',
  value,
  unit: 'share',
  copy: 'a',
  ...changes,
})
const check = (...rows: readonly object[]) =>
  sharesWithinWhole.check(contextOf({}, { adoption: [table('adoption', 'openrouter-rankings', '2026-03-08', rows)] }))

describe(sharesWithinWhole.name, () => {
  it('finds shares of one copy and period that are more than the whole', () => {
    expect(check(row('CN', 0.6), row('US', 0.5))).toMatchObject([{ found: 'shares that add up to 1.1000' }])
  })

  it('finds a share above 1, and one of nothing', () => {
    expect(check(row('CN', 61, { measure: 'users-share' }))).toMatchObject([{ field: 'value', found: '61' }])
    expect(check(row('CN', 0.1, { universe: ' ' }))).toMatchObject([{ field: 'universe' }])
  })

  it('does not add up other copies, other periods, users of other countries, or counts', () => {
    expect(check(row('CN', 0.6), row('US', 0.5, { copy: 'b' }), row('DE', 0.5, { from: '2026-02-01' }))).toEqual([])
    expect(check(row('CN', 0.6, { measure: 'users-share' }), row('US', 0.5, { measure: 'users-share' }))).toEqual([])
    expect(check(row('CN', 6, { unit: 'count' }))).toEqual([])
  })
})
