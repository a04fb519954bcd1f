import { describe, expect, it } from 'vitest'
import { contextOf, lab } from '../src/testing/facts.ts'
import { seatsHaveGrounds } from './seats-have-grounds.ts'

const seat = (country: unknown, grade: string) => ({ headquarters: { country, grade, howKnown: 'its pages', sources: ['page'] } })

describe(seatsHaveGrounds.name, () => {
  it('finds a country nobody vouches for, and a reason nobody explains', () => {
    const labs = [
      lab('a', seat('CN', 'unknown')),
      lab('b', seat({ missing: 'not-applicable' }, 'S1')),
      lab('c', seat({ missing: 'not-applicable', note: 'an account of one person' }, 'S1')),
      lab('d', seat({ missing: 'unknown' }, 'unknown')),
      lab('e', seat('US', 'S1')),
    ]
    expect(seatsHaveGrounds.check(contextOf({ labs })).map(({ record, found }) => `${record}: ${found}`)).toEqual([
      'a: CN of grade unknown',
      'b: not-applicable without a note',
    ])
  })
})
