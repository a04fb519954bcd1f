import { expect, test } from 'vitest'
import { formatEstimate, formatInterval, formatValue } from './format.ts'

test('prints a share as percent and keeps points apart from percent', () => {
  expect(formatValue(0.684, 'share')).toBe('68 %')
  expect(formatValue(17.66, 'Arena points')).toBe('17.7 Arena points')
  expect(formatValue(0.5254, 'win rate')).toBe('52.5 %')
  expect(formatValue(-0.254, 'difference of shares')).toBe('−25.4 percentage points')
  expect(formatValue(14_241, 'count')).toBe('14,241')
  expect(formatValue(2021, 'year')).toBe('2021')
})

test('uses a true minus sign and no negative zero', () => {
  expect(formatValue(-4.41, 'months')).toBe('−4.4 months')
  expect(formatValue(-0.01, 'months')).toBe('0.0 months')
})

test('says the level of an interval, or why there is none', () => {
  const interval = { low: 2.1, high: 8.3, level: 0.9, method: 'test' }
  expect(formatEstimate({ value: 5.22, unit: 'months', interval })).toBe('5.2 months (90 % interval 2.1 to 8.3)')
  expect(formatInterval({ unit: 'months', interval: { missing: 'not-published' } })).toBe('no interval: not-published')
})
