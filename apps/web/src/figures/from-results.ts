import type { ChartFoot, EstimateRow, Side, TrendPoint } from '@openfrontier/charts'
import { type Estimate, formatInterval, formatNumber, formatValue, type MetricResult, type Observatory } from '@openfrontier/core'
import { detailNumber, detailText } from '../details.ts'
import { intervalEnds, unitLabel } from '../format.ts'
import { strings } from '../strings.ts'
import type { DataCell, DataColumn, DataTable } from './figure-data.ts'

/** Shares are drawn in percent and their differences in percentage points, as they are printed. */
export const drawn = (value: number, unit: string) => (unit === 'share' || unit === 'difference of shares' ? 100 * value : value)

/** The unit of an axis. */
export const axisUnit = (unit: string) => unitLabel(unit)

export interface NamedResult {
  readonly id: string
  readonly label: string
  readonly side?: Side
  readonly result: MetricResult
}

/** A result as a row of a chart: value, interval, and bounds where the metric gives them instead. */
export function estimateRow({ id, label, side, result }: NamedResult): EstimateRow {
  const head = { id, label, ...(side !== undefined && { side }) }
  if (result.kind !== 'estimate') return { ...head, words: '', note: whyNot(result) }
  const { value, unit, interval } = result
  const bounds = boundsOf(result)
  return {
    ...head,
    value: drawn(value, unit),
    ...('low' in interval && { low: drawn(interval.low, unit), high: drawn(interval.high, unit) }),
    ...(bounds !== undefined && { bounds: { low: drawn(bounds.low, unit), high: drawn(bounds.high, unit) } }),
    words: inWords(result),
  }
}

/** Units that the heading of a figure names, and its rows do not repeat. */
const longUnits: ReadonlySet<string> = new Set(['US dollars per million tokens', 'difference of shares'])

/** A figure with how sure it is: its interval, else its bounds, else nothing. */
export function inWords(estimate: Estimate): string {
  const { value, unit, interval } = estimate
  const words = longUnits.has(unit) ? formatNumber(value, unit) : formatValue(value, unit)
  if ('low' in interval) return `${words} (${formatInterval(estimate)})`
  const bounds = boundsOf(estimate)
  return bounds === undefined ? words : `${words} (at most ${formatValue(bounds.high, unit)})`
}

/** Why there is no figure. */
export function whyNot(result: MetricResult): string {
  return result.kind === 'undetermined' ? `${strings.verdicts.undetermined}: ${result.detail}` : strings.missing.unknown
}

/** Lower and upper bound where a metric gives them and they differ. */
export function boundsOf(estimate: Estimate): { readonly low: number; readonly high: number } | undefined {
  const [low, high] = [detailNumber(estimate, 'lowerBound'), detailNumber(estimate, 'upperBound')]
  return low === undefined || high === undefined || high - low < 1e-9 ? undefined : { low, high }
}

/** The points of a series for drawing; none where there is no series. */
export function trendPoints(result: MetricResult): readonly TrendPoint[] {
  if (result.kind !== 'series') return []
  return result.points.map(trendPoint)
}

export function trendPoint(estimate: Estimate & { readonly date: string }): TrendPoint {
  const { date, value, unit, interval } = estimate
  return {
    date: middleOf(detailText(estimate, 'from'), detailText(estimate, 'to')) ?? date,
    value: drawn(value, unit),
    ...('low' in interval && { low: drawn(interval.low, unit), high: drawn(interval.high, unit) }),
  }
}

/** The middle of a period of more than a month: what was counted over a year stands in the year, not at its end. */
function middleOf(from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined || to === undefined) return undefined
  const [first, last] = [Date.parse(from), Date.parse(to)]
  return last - first > 31 * 86_400_000 ? new Date((first + last) / 2).toISOString().slice(0, 10) : undefined
}

/** Columns and cells that print an estimate, for files as bare numbers. */
export const estimateColumns: readonly DataColumn[] = [
  { name: strings.table.value, number: true },
  { name: strings.table.unit },
  { name: strings.table.interval, number: true },
  { name: 'n', number: true },
  { name: strings.table.date, date: true },
]

export function estimateCells(result: MetricResult): readonly DataCell[] {
  if (result.kind !== 'estimate') return [{ text: '–', value: '' }, { text: whyNot(result) }, { text: '' }, { text: '' }, { text: '' }]
  const { value, unit, n, evaluatedOn } = result
  return [
    { text: formatNumber(value, unit), value },
    { text: unitLabel(unit) },
    { text: uncertainty(result) },
    { text: n.toLocaleString('en'), value: n },
    { text: evaluatedOn },
  ]
}

function uncertainty(estimate: Estimate): string {
  const bounds = boundsOf(estimate)
  const ends = intervalEnds(estimate)
  if (ends !== undefined) return ends
  return bounds === undefined
    ? strings.claims.noInterval
    : `${formatNumber(bounds.low, estimate.unit)} to ${formatNumber(bounds.high, estimate.unit)} (bounds)`
}

/** A table of named results. */
export function resultsTable(name: string, results: readonly { readonly label: string; readonly result: MetricResult }[]): DataTable {
  return {
    columns: [{ name }, ...estimateColumns],
    rows: results.map(({ label, result }) => [{ text: label }, ...estimateCells(result)]),
  }
}

interface FootOf {
  readonly n: number | string
  readonly doesNotShow: readonly string[]
}

/** The foot of a chart of several results: the newest day they reach to, and the credits of everything they name. */
export function footOf(observatory: Observatory, results: readonly MetricResult[], { n, doesNotShow }: FootOf): ChartFoot {
  const estimates = results.flatMap(estimatesOf)
  const ids = estimates.flatMap(({ inputs }) => inputs.filter(({ kind }) => kind === 'source').map(({ id }) => id))
  const credits = [...new Set(ids)].map((id) => observatory.sources.get(id)?.attribution ?? id)
  return {
    n,
    dataThrough:
      estimates
        .map(({ evaluatedOn }) => evaluatedOn)
        .sort()
        .at(-1) ?? observatory.date,
    source: [...new Set(credits)].join('; ') || strings.missing.unknown,
    doesNotShow: doesNotShow.join(' '),
  }
}

function estimatesOf(result: MetricResult): readonly Estimate[] {
  if (result.kind === 'estimate') return [result]
  return result.kind === 'series' ? result.points.slice(-1) : []
}

/** A table of the points of a series. */
export function seriesTable(points: readonly (Estimate & { readonly date: string })[]): DataTable {
  const words = strings.table
  return {
    columns: [
      { name: words.date, date: true },
      { name: words.value, number: true },
      { name: words.interval, number: true },
      { name: 'n', number: true },
    ],
    rows: points.map((point) => [
      { text: point.date },
      { text: formatNumber(point.value, point.unit), value: point.value },
      { text: intervalEnds(point) ?? strings.claims.noInterval },
      { text: String(point.n), value: point.n },
    ]),
  }
}
