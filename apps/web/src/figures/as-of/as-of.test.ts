import { expect, test } from 'vitest'
import { asOfAddress } from './as-of-address.ts'
import { asOfDates } from './as-of-dates.ts'

test('an address keeps what else it says, and names no date as of the newest', () => {
  expect(asOfAddress('/', '2026-03-31')).toBe('/?asOf=2026-03-31')
  expect(asOfAddress('/frontier?top=3&asOf=2025-12-31', '2026-03-31')).toBe('/frontier?top=3&asOf=2026-03-31')
  expect(asOfAddress('/?index=arena&asOf=2025-12-31', undefined)).toBe('/?index=arena')
  expect(asOfAddress('/?asOf=2025-12-31', undefined)).toBe('/')
})

test('a board has the days on which it was published, and the date that is shown', () => {
  const published = ['2025-11-02', '2026-01-15', '2026-02-01']
  expect(asOfDates({ first: '2026-01-01', last: '2026-03-05', published, monthly: false, shown: '2026-02-20' })).toEqual([
    '2026-01-15',
    '2026-02-01',
    '2026-02-20',
    '2026-03-05',
  ])
})

test('an index has the ends of its months too, across the turn of a year and in leap years', () => {
  expect(asOfDates({ first: '2023-12-07', last: '2024-03-15', published: ['2024-01-31'], monthly: true, shown: '2024-03-15' })).toEqual([
    '2023-12-31',
    '2024-01-31',
    '2024-02-29',
    '2024-03-15',
  ])
})
