import { known, type Observatory } from '@openfrontier/core'
import type { DataTable, Drawing, FigureData } from '../figures/figure-data.ts'
import { strings } from '../strings.ts'
import { type BenchmarkRecord, intervalOf, type ScoreRow } from './benchmark-record.ts'
import { scoreInWords, scoreScale } from './score-words.ts'

const countries = ['US', 'CN'] as const

/** The running record of both countries, drawn and as a table. */
export function recordFigure(record: BenchmarkRecord, observatory: Observatory): FigureData {
  return {
    id: 'record',
    drawing: describe(record, observatory),
    table: recordTable(record),
    json: `/v1/results?benchmark=${record.benchmark.id}`,
  }
}

function describe({ benchmark, rows, records }: BenchmarkRecord, observatory: Observatory): Drawing & { readonly kind: 'frontier' } {
  const { factor, unit } = scoreScale(benchmark)
  const sources = [...new Set(rows.map(({ result }) => result.source))]
  return {
    kind: 'frontier',
    description: {
      title: strings.benchmarks.record,
      subtitle: `Best score on ${benchmark.name} by the first day the public could use the model${known(benchmark.direction) === 'lower' ? '; lower is better' : ''}`,
      unit,
      asOf: observatory.date,
      kind: 'steps',
      intervals: 'whiskers',
      decimals: 1,
      series: countries.map((id) => ({
        id,
        name: strings.countries[id],
        points: records[id].map(({ result, name, released }) => {
          const interval = intervalOf(result)
          return {
            date: released ?? observatory.date,
            value: factor * result.value,
            ...(interval && { low: factor * interval.low, high: factor * interval.high }),
            label: name,
          }
        }),
      })),
      foot: {
        n: `${rows.length} scores`,
        dataThrough:
          rows
            .map(({ result }) => result.knownSince)
            .sort()
            .at(-1) ?? observatory.date,
        source: sources.map((id) => observatory.sources.get(id)?.attribution ?? id).join('; ') || strings.missing.unknown,
        doesNotShow:
          'models that nobody scored; how much a score owes to prompts, tools or training on like questions. Scores of different evaluators are drawn together.',
      },
    },
  }
}

function recordTable({ benchmark, records }: BenchmarkRecord): DataTable {
  const words = strings.table
  return {
    columns: [{ name: words.country }, { name: words.date, date: true }, { name: words.model }, { name: words.value, number: true }],
    rows: countries.flatMap((country) =>
      records[country].map(({ result, name, released }: ScoreRow) => [
        { text: country, country },
        { text: released ?? '' },
        { text: name },
        { text: scoreInWords(benchmark, result.value), value: result.value },
      ]),
    ),
  }
}
