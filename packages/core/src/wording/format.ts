import type { Estimate } from '../metrics/result.ts'

/** Digits that a unit carries: more would claim a precision no interval supports. */
const digits: Readonly<Record<string, number>> = {
  months: 1,
  'index points': 1,
  'Arena points': 1,
  'percentage points': 1,
  year: 0,
  'p-value': 3,
}

/** Units that are not written out after their number. */
const silent: ReadonlySet<string> = new Set(['count', 'ratio', 'p-value', 'year'])

/** Units of values from 0 to 1 that are printed as percent, with the digits they carry there. */
const percentDigits: Readonly<Record<string, number>> = { share: 0, 'win rate': 1 }

/** A value in its unit, as every face prints it: `5.2 months`, `17.7 Arena points`, `68 %`. Shares become percent. */
export function formatValue(value: number, unit: string): string {
  const suffix = unit in percentDigits ? ' %' : silent.has(unit) ? '' : ` ${unit}`
  return `${formatNumber(value, unit)}${suffix}`
}

/** The number alone, with a true minus sign. */
export function formatNumber(value: number, unit: string): string {
  const percent = percentDigits[unit]
  if (unit === 'count') return value.toLocaleString('en')
  const text = percent === undefined ? value.toFixed(digits[unit] ?? 2) : (100 * value).toFixed(percent)
  return /^-0(?:\.0*)?$/.test(text) ? text.slice(1) : text.replace('-', '−')
}

/** The interval of an estimate in words: `90 % interval 2.1 to 8.3`, or why there is none. */
export function formatInterval(estimate: Pick<Estimate, 'interval' | 'unit'>): string {
  const { interval, unit } = estimate
  if (!('low' in interval)) return `no interval: ${interval.missing}`
  const suffix = unit in percentDigits ? ' %' : ''
  return `${Math.round(interval.level * 100)} % interval ${formatNumber(interval.low, unit)} to ${formatNumber(interval.high, unit)}${suffix}`
}

/** An estimate in one phrase: `5.2 months (90 % interval 2.1 to 8.3)`. */
export function formatEstimate(estimate: Pick<Estimate, 'value' | 'interval' | 'unit'>): string {
  return `${formatValue(estimate.value, estimate.unit)} (${formatInterval(estimate)})`
}
