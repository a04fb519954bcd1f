import type { Estimate } from '../metrics/result.ts'

interface Display {
  /** Digits after the point: more would claim a precision no interval supports. Default 2. */
  readonly digits?: number
  /** What the value is multiplied by: values from 0 to 1 are printed in hundredths. */
  readonly factor?: 100
  /** What stands after the number, where it is not the name of the unit. */
  readonly suffix?: string
}

/** How a unit is printed. Units not named here follow their number by name, with two digits. */
const displays: Readonly<Record<string, Display>> = {
  share: { factor: 100, digits: 0, suffix: '%' },
  'win rate': { factor: 100, digits: 1, suffix: '%' },
  'share of both': { factor: 100, digits: 0, suffix: '% of both' },
  'difference of shares': { factor: 100, digits: 1, suffix: 'percentage points' },
  months: { digits: 1 },
  'index points': { digits: 1 },
  'Arena points': { digits: 1 },
  'percentage points': { digits: 1 },
  'points of 100': { digits: 1 },
  year: { digits: 0, suffix: '' },
  ratio: { suffix: '' },
  'p-value': { digits: 3, suffix: '' },
  count: { digits: 0, suffix: '' },
  repositories: { digits: 0 },
  authors: { digits: 0 },
  economies: { digits: 0 },
  periods: { digits: 0 },
  rows: { digits: 0 },
  events: { digits: 0 },
  statements: { digits: 0 },
  amount: { digits: 0, suffix: '' },
}

/** A value in its unit, as every face prints it: `5.2 months`, `17.7 Arena points`, `68 %`. Shares become percent. */
export function formatValue(value: number, unit: string): string {
  return `${formatNumber(value, unit)} ${displays[unit]?.suffix ?? unit}`.trimEnd()
}

/** The number alone, with a true minus sign. */
export function formatNumber(value: number, unit: string): string {
  const { digits = 2, factor = 1 } = displays[unit] ?? {}
  const text = (value * factor).toFixed(digits)
  const grouped = digits === 0 && unit !== 'year' ? text.replace(/\B(?=(?:\d{3})+$)/g, ',') : text
  return /^-0(?:\.0*)?$/.test(grouped) ? grouped.slice(1) : grouped.replace('-', '−')
}

/** The interval of an estimate in words: `90 % interval 2.1 to 8.3`, or why there is none. */
export function formatInterval(estimate: Pick<Estimate, 'interval' | 'unit'>): string {
  const { interval, unit } = estimate
  if (!('low' in interval)) return `no interval: ${interval.missing}`
  const suffix = displays[unit]?.suffix?.startsWith('%') ? ' %' : ''
  return `${Math.round(interval.level * 100)} % interval ${formatNumber(interval.low, unit)} to ${formatNumber(interval.high, unit)}${suffix}`
}

/** An estimate in one phrase: `5.2 months (90 % interval 2.1 to 8.3)`. */
export function formatEstimate(estimate: Pick<Estimate, 'value' | 'interval' | 'unit'>): string {
  return `${formatValue(estimate.value, estimate.unit)} (${formatInterval(estimate)})`
}
