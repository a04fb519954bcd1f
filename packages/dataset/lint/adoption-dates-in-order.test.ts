import { describe, expect, it } from 'vitest'
import { contextOf, table } from '../src/testing/facts.ts'
import { adoptionDatesInOrder } from './adoption-dates-in-order.ts'

const row = (changes: object = {}) => ({
  universe: 'u',
  measure: 'tokens',
  kind: 'model',
  label: 'a/x',
  from: '2026-03-01',
  to: '2026-03-07',
  value: 1,
  unit: 'count',
  ...changes,
})
const check = (rows: readonly object[], repositories: readonly object[] = []) =>
  adoptionDatesInOrder.check(
    contextOf(
      {},
      {
        adoption: [table('adoption', 'page', '2026-03-08', rows)],
        repositories: [table('repositories', 'page', '2026-03-08', repositories)],
      },
    ),
  )

describe(adoptionDatesInOrder.name, () => {
  it('finds a period that ends before it begins, one that ends after the copy, and a repeat of a later copy', () => {
    expect(check([row({ from: '2026-03-08' }), row({ to: '2026-03-09' }), row({ repeats: '2026-03-08' })])).toMatchObject([
      { field: 'from' },
      { field: 'to' },
      { field: 'repeats' },
    ])
  })

  it('finds a repository made after the copy that lists it', () => {
    expect(check([], [{ id: 'a/b', created: '2026-03-09' }])).toMatchObject([{ record: 'a/b', field: 'created' }])
  })

  it('lets sound dates pass', () => {
    expect(check([row({ repeats: '2026-03-01' })], [{ id: 'a/b', created: '2026-03-08' }])).toEqual([])
  })
})
