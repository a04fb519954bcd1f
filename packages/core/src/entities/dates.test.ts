import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, earliestDay, isoDate, isoDateSchema, latestDay, type PartialDate, partialDateSchema } from './dates.ts'

const partial = (text: string): PartialDate => partialDateSchema.parse(text)

test('takes the forms of a date with its precision', () => {
  for (const text of ['2025-04-16', '2025-04', '2025', '≤2024-01-01', '≥2024', '2026-03-02..2026-04-02']) {
    expect(partialDateSchema.safeParse(text).success, text).toBe(true)
  }
})

test('refuses days that do not exist and other forms', () => {
  for (const text of ['2025-02-30', '2025-13', '16/04/2025', '', '2025-4-1', '2025-01-01..']) {
    expect(partialDateSchema.safeParse(text).success, text).toBe(false)
  }
  expect(isoDateSchema.safeParse('2025-02-29').success).toBe(false)
  expect(isoDateSchema.safeParse('2024-02-29').success).toBe(true)
})

test('an imprecise date counts from its last possible day', () => {
  expect(latestDay(partial('2024-02'))).toBe('2024-02-29')
  expect(latestDay(partial('2024'))).toBe('2024-12-31')
  expect(latestDay(partial('≤2024-01-01'))).toBe('2024-01-01')
  expect(latestDay(partial('2026-03-02..2026-04'))).toBe('2026-04-30')
})

test('the first possible day of a month or a year is its first', () => {
  expect(earliestDay(partial('2024-02'))).toBe('2024-02-01')
  expect(earliestDay(partial('2024'))).toBe('2024-01-01')
})

test('a day number and its date are one thing', () => {
  fc.assert(fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => dayNumber(isoDate(day)) === day))
})
