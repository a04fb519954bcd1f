import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '../http/problem.ts'
import { pageOf, type Sorting } from './paging.ts'

interface Row {
  readonly id: string
  readonly value: number | undefined
}
const byId: Sorting<Row> = { name: 'id', descending: false, placeOf: ({ id }) => ({ id, value: id }) }
const byValue = (descending: boolean): Sorting<Row> => ({ name: 'value', descending, placeOf: ({ id, value }) => ({ id, value }) })

function walk(rows: readonly Row[], sorting: Sorting<Row>, limit: number): string[] {
  const seen: string[] = []
  for (let cursor: string | undefined, more = true; more; ) {
    const page = pageOf(rows, sorting, limit, cursor)
    seen.push(...page.rows.map((row) => row.id))
    cursor = page.cursor
    more = cursor !== undefined
  }
  return seen
}

describe('pageOf', () => {
  it('shows every row exactly once, whatever the size of the page, with ties and rows without a value', () => {
    const rows = fc.uniqueArray(
      fc.record({ id: fc.stringMatching(/^[a-z]{1,6}$/), value: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }) }),
      {
        selector: (row) => row.id,
      },
    )
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 7 }), fc.boolean(), (list, limit, descending) => {
        const seen = walk(list, byValue(descending), limit)
        expect(seen).toHaveLength(list.length)
        expect(new Set(seen)).toEqual(new Set(list.map((row) => row.id)))
      }),
    )
  })

  it('puts rows without a value last in either direction', () => {
    const rows = [
      { id: 'a', value: undefined },
      { id: 'b', value: 1 },
      { id: 'c', value: 2 },
    ]
    expect(walk(rows, byValue(false), 10)).toEqual(['b', 'c', 'a'])
    expect(walk(rows, byValue(true), 10)).toEqual(['c', 'b', 'a'])
  })

  it('goes on at the right place when the row it stopped at is gone', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id, value: 1 }))
    const first = pageOf(rows, byId, 2, undefined)
    expect(
      pageOf(
        rows.filter((row) => row.id !== 'b'),
        byId,
        2,
        first.cursor,
      ).rows.map((row) => row.id),
    ).toEqual(['c'])
  })

  it('refuses a cursor that is made up, or of another order', () => {
    const rows = ['a', 'b'].map((id) => ({ id, value: 1 }))
    const { cursor } = pageOf(rows, byId, 1, undefined)
    expect(() => pageOf(rows, byValue(false), 1, cursor)).toThrow(ProblemError)
    expect(() => pageOf(rows, byId, 1, 'nonsense')).toThrow(ProblemError)
  })
})
