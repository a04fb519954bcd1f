import type { CountryCode, Estimate } from '@openfrontier/core'
import { formatEstimate, formatNumber, formatValue } from '@openfrontier/core'
import { strings } from './strings.ts'

const longDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const regionNames = new Intl.DisplayNames('en', { type: 'region', style: 'short' })
const wholeNumber = new Intl.NumberFormat('en', { maximumFractionDigits: 3 })

/** A day in words: `19 August 2026`. */
export function dateInWords(date: string): string {
  return longDate.format(new Date(`${date}T00:00:00Z`))
}

/** Name of a country by its ISO code. */
export function countryName(code: CountryCode | string): string {
  return code === 'US' ? 'United States' : (regionNames.of(code) ?? code)
}

/** Countries in the order of their names. */
export function byCountryName(codes: readonly string[]): readonly string[] {
  return [...codes].sort((x, y) => countryName(x).localeCompare(countryName(y), 'en'))
}

/** A count or an amount as the facts hold it, with commas: `100,000,000`. */
export function formatAmount(value: number): string {
  return wholeNumber.format(value)
}

/** The unit as a column prints it beside the bare number. */
export function unitLabel(unit: string): string {
  if (unit === 'share') return '%'
  return unit === 'difference of shares' ? 'percentage points' : unit
}

/** Both ends of an interval, for a cell: `2.1 to 8.3`, or `undefined` where there is none. */
export function intervalEnds({ interval, unit }: Pick<Estimate, 'interval' | 'unit'>): string | undefined {
  return 'low' in interval ? `${formatNumber(interval.low, unit)} to ${formatNumber(interval.high, unit)}` : undefined
}

/** An estimate as core words it; where it has no interval, why there is none in words. */
export function estimateInWords(estimate: Pick<Estimate, 'value' | 'interval' | 'unit'>): string {
  const { value, unit, interval } = estimate
  return 'low' in interval ? formatEstimate(estimate) : `${formatValue(value, unit)} (no interval: ${strings.missing[interval.missing]})`
}

/** The same text with its numbers held to their units, so that no line ends between them. */
export function unbroken(text: string): string {
  return text.replace(
    /(\d) (%|months?\b|index points\b|Arena points\b|interval\b)/g,
    (_, digit: string, unit: string) => `${digit}\u00a0${unit.replace(' ', '\u00a0')}`,
  )
}
