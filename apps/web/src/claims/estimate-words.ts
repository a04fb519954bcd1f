import {
  boundsOf,
  formatEstimate,
  formatNumber,
  formatValue,
  type HistoryValue,
  type MetricResult,
  partialDateSchema,
} from '@openfrontier/core'
import { detailText } from '../details.ts'
import { partialDateInWords } from '../format-partial.ts'
import { strings } from '../strings.ts'
import { words } from './words.ts'

const counted: ReadonlySet<string> = new Set(['events', 'statements'])

/** Whether a unit counts records. */
export const isCount = (unit: string): boolean => counted.has(unit)

/** Whether an axis says more of a value than its number: not of a count of records, nor of a year. */
export const hasAxis = (unit: string): boolean => !isCount(unit) && unit !== 'year'

/** An estimate in a phrase: with its interval, else with its bounds; what counts records as their number. Else why there is none. */
export function estimateWords(result: MetricResult): string {
  if (result.kind !== 'estimate') return whyNone(result)
  const { value, unit, interval } = result
  if (isCount(unit)) return words.onRecord(value, value === 1 ? unit.replace(/s$/, '') : unit, daysOf(result))
  if ('low' in interval) return formatEstimate(result)
  const ends = endsWords(result)
  return ends === '' ? formatValue(value, unit) : `${formatValue(value, unit)} (${ends})`
}

/** Both ends for the cell of a table: of the interval, else the bounds, marked as such; empty where there are none. */
export function endsWords(result: MetricResult): string {
  const bounds = boundsOf(result)
  if (result.kind !== 'estimate' || bounds === undefined || bounds.high - bounds.low < 1e-9) return ''
  const ends = `${formatNumber(bounds.low, result.unit)} to ${formatNumber(bounds.high, result.unit)}`
  return 'low' in result.interval ? ends : `${words.bounds} ${ends}`
}

/** Ends of a value of a history. */
export function historyEnds({ low, high, unit }: HistoryValue): string {
  return low === undefined || high === undefined ? '' : `${formatNumber(low, unit)} to ${formatNumber(high, unit)}`
}

/** First and last day of what a record counts. */
function daysOf(result: MetricResult): string {
  const [first, last] = [detailText(result, 'first'), detailText(result, 'last')]
  if (first === undefined || last === undefined) return ''
  return first === last ? dayInWords(first) : `${dayInWords(first)} to ${dayInWords(last)}`
}

const dayInWords = (day: string) => partialDateInWords(partialDateSchema.parse(day))

/** Why there is no number. */
export function whyNone(result: MetricResult): string {
  return result.kind === 'undetermined' ? result.detail : strings.missing.unknown
}
