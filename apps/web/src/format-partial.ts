import { earliestDay, latestDay, type PartialDate } from '@openfrontier/core'
import { dateInWords } from './format.ts'

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A date as precisely as it is known, in words: `20 January 2025`, `March 2025`, `by 1 January 2024`. */
export function partialDateInWords(date: PartialDate): string {
  if (date.startsWith('≤')) return `by ${pointInWords(date.slice(1))}`
  if (date.startsWith('≥')) return `from ${pointInWords(date.slice(1))} on`
  if (date.includes('..')) return `between ${dateInWords(earliestDay(date))} and ${dateInWords(latestDay(date))}`
  return pointInWords(date)
}

function pointInWords(point: string): string {
  if (point.length === 4) return point
  return point.length === 7 ? month.format(new Date(`${point}-01T00:00:00Z`)) : dateInWords(point)
}
