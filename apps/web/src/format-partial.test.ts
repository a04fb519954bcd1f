import type { PartialDate } from '@openfrontier/core'
import { expect, test } from 'vitest'
import { partialDateInWords } from './format-partial.ts'

test.each([
  ['2025-01-20', '20 January 2025'],
  ['2025-03', 'March 2025'],
  ['2025', '2025'],
  ['≤2024-01-01', 'by 1 January 2024'],
  ['2026-03-02..2026-04-02', 'between 2 March 2026 and 2 April 2026'],
])('%s reads as %s', (date, expected) => {
  expect(partialDateInWords(date as PartialDate)).toBe(expected)
})
