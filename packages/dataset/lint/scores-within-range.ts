import { type Benchmark, known } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

export const scoresWithinRange: Rule = {
  name: 'scores-within-range',
  description: 'A score lies in the range of its benchmark: a share from 0 to 1 and not above the ceiling, a time or a price not below 0.',
  check({ records }) {
    const benchmarks = new Map(records.benchmarks.map((benchmark) => [benchmark.id, benchmark]))
    return records.benchmarkResults.flatMap(({ benchmark, label, value, collection, source, knownSince }) => {
      const record = benchmarks.get(benchmark)
      const range = record && rangeOf(record, collection)
      if (range === undefined || (value >= range.low && value <= range.high)) return []
      return {
        file: `ingested/${source}/${knownSince}`,
        record: `${label} on ${benchmark}`,
        field: 'value',
        found: String(value),
        expected: `${range.low} to ${range.high}`,
        mend: 'correct the unit in the adapter, or unit and ceiling in curated/benchmarks',
      }
    })
  },
}

function rangeOf(benchmark: Benchmark, collection: 'index' | 'evaluations'): { low: number; high: number } | undefined {
  const unit = known(benchmark.unit)
  if (unit === undefined || unit === 'points') return undefined
  if (unit !== 'share') return { low: 0, high: Number.POSITIVE_INFINITY }
  return { low: 0, high: benchmark.rescaled?.includes(collection) ? 1 : (known(benchmark.ceiling) ?? 1) }
}
