import { expect, test } from 'vitest'
import { drawnValue, unitDecimals, unitFactor, unitWords } from './unit-scale.ts'

test('what is printed in hundredths is drawn in hundredths, with the unit that is printed', () => {
  expect(['share', 'share of both', 'difference of shares', 'months'].map(unitFactor)).toEqual([100, 100, 100, 1])
  expect(['share', 'share of both', 'difference of shares', 'months', 'year'].map(unitWords)).toEqual([
    '%',
    '% of both',
    'percentage points',
    'months',
    '',
  ])
  expect(['share', 'months', 'ratio'].map(unitDecimals)).toEqual([0, 1, 2])
  expect(drawnValue({ value: 0.5, low: 0.25, high: 0.75 }, 'share')).toEqual({ value: 50, low: 25, high: 75 })
  expect(drawnValue({ value: 2 }, 'months')).toEqual({ value: 2 })
})
