import type { Estimate, MetricResult, Undetermined } from '@openfrontier/core/metrics'
import type { CsvRow } from './output.ts'

/** A metric's result as CSV rows: one for an estimate or the lack of one, one a point for a series. */
export function resultRows(result: MetricResult): CsvRow[] {
  if (result.kind !== 'series') return [resultRow(result)]
  return result.points.map(({ date, ...point }) => ({ date, ...resultRow(point) }))
}

/** The same columns with or without an estimate, so that tables of both line up. Shares are fractions of 1, as in JSON. */
function resultRow(result: Estimate | Undetermined): CsvRow {
  const estimate = result.kind === 'estimate' ? result : undefined
  const none = result.kind === 'undetermined' ? result : undefined
  const interval = estimate?.interval
  const bounds = interval && 'low' in interval ? interval : undefined
  return {
    metric: result.metric,
    kind: result.kind,
    value: estimate?.value,
    unit: estimate?.unit,
    low: bounds?.low,
    high: bounds?.high,
    level: bounds?.level,
    interval_method: bounds?.method,
    no_interval: interval && 'missing' in interval ? interval.missing : undefined,
    n: estimate?.n,
    answer: estimate?.answer,
    as_of: result.asOf,
    evaluated_on: estimate?.evaluatedOn,
    population: estimate?.population,
    reason: none?.reason,
    detail: none?.detail,
  }
}
