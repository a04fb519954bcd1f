import { formatNumber, type MetricResult } from '@openfrontier/core'
import type { DataTable } from '../figures/figure-data.ts'
import { intervalEnds } from '../format.ts'
import { strings } from '../strings.ts'

/** Series of shares by country, one row a country and period. */
export function yearsTable(series: readonly { readonly of: string; readonly result: MetricResult }[]): DataTable {
  const words = strings.table
  return {
    columns: [
      { name: words.country },
      { name: 'To', date: true },
      { name: `${words.share}, %`, number: true },
      { name: words.interval, number: true },
      { name: words.n, number: true },
    ],
    rows: series.flatMap(({ of, result }) =>
      result.kind !== 'series'
        ? []
        : result.points.map((point) => [
            { text: of, country: of },
            { text: point.date },
            { text: formatNumber(point.value, point.unit), value: point.value },
            { text: intervalEnds(point) ?? strings.claims.noInterval },
            { text: String(point.n), value: point.n },
          ]),
    ),
  }
}
