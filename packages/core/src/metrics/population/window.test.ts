import { expect, test } from 'vitest'
import type { IsoDate } from '../../entities/index.ts'
import { periodsOf, windowOf } from './window.ts'

test('the trailing twelve months hold one year and end on the date', () => {
  expect(windowOf({}, '2025-12-31' as IsoDate)).toEqual({ from: '2025-01-01', to: '2025-12-31' })
  expect(windowOf({}, '2024-02-29' as IsoDate)).toEqual({ from: '2023-03-01', to: '2024-02-29' })
  expect(windowOf({}, '2026-10-11' as IsoDate, '2025-12-31' as IsoDate)).toEqual({ from: '2025-01-01', to: '2025-12-31' })
})

test('quarters are cut to the window', () => {
  expect(periodsOf('quarter', { from: '2025-02-10' as IsoDate, to: '2025-07-15' as IsoDate })).toEqual([
    { from: '2025-02-10', to: '2025-03-31' },
    { from: '2025-04-01', to: '2025-06-30' },
    { from: '2025-07-01', to: '2025-07-15' },
  ])
})

test('years follow each other across a year’s end', () => {
  expect(periodsOf('year', { from: '2024-11-01' as IsoDate, to: '2026-01-31' as IsoDate }).map((period) => period.from)).toEqual([
    '2024-11-01',
    '2025-01-01',
    '2026-01-01',
  ])
})

test('months are as long as they are, across a year’s end', () => {
  expect(periodsOf('month', { from: '2025-12-10' as IsoDate, to: '2026-02-28' as IsoDate })).toEqual([
    { from: '2025-12-10', to: '2025-12-31' },
    { from: '2026-01-01', to: '2026-01-31' },
    { from: '2026-02-01', to: '2026-02-28' },
  ])
})
