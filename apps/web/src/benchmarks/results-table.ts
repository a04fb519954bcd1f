import { known } from '@openfrontier/core'
import type { DataCell, DataTable } from '../figures/figure-data.ts'
import { strings } from '../strings.ts'
import { type BenchmarkRecord, intervalOf, type ScoreRow } from './benchmark-record.ts'
import { countryOf } from './members.ts'
import { scoreNumber, scoreScale } from './score-words.ts'

/** Every score of a benchmark, best first, with its interval and who ran it. */
export function resultsOf({ benchmark, rows }: BenchmarkRecord): DataTable {
  const words = strings.table
  const { unit } = scoreScale(benchmark)
  return {
    columns: [
      { name: words.model },
      { name: words.country },
      { name: `${words.value}, ${unit}`, number: true },
      { name: `90 % ${words.interval.toLowerCase()}`, number: true },
      { name: 'n', number: true },
      { name: strings.benchmarks.evaluatedBy },
      { name: strings.benchmarks.collection },
      { name: words.date, date: true },
      { name: strings.benchmarks.asPrinted },
    ],
    rows: rows.map((row) => cellsOf(row)),
  }

  function cellsOf(row: ScoreRow): DataCell[] {
    const { result } = row
    const [model, n] = [known(result.model), known(result.n)]
    const country = countryOf(row)
    const interval = intervalOf(result)
    const end = (value: number) => scoreNumber(benchmark, value)
    return [
      {
        text: row.name,
        ...(model && { href: `/models/${model}` }),
      },
      country === undefined || country === 'unknown'
        ? { text: row.countries.join(', ') || strings.missing.unknown }
        : { text: country, country },
      { text: end(result.value), value: result.value },
      { text: interval === undefined ? strings.claims.noInterval : `${end(interval.low)} to ${end(interval.high)}` },
      n === undefined ? { text: '' } : { text: String(n), value: n },
      { text: (known(result.evaluatedBy) ?? strings.missing.unknown).replaceAll('-', ' ') },
      { text: result.collection },
      { text: known(result.date) ?? '' },
      { text: result.label },
    ]
  }
}
