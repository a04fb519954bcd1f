import { type Benchmark, type BenchmarkResult, isMissing, known, type Observatory } from '@openfrontier/core'
import { countryOf, membership } from './members.ts'

/** One score with what a table says of it. */
export interface ScoreRow {
  readonly result: BenchmarkResult
  /** The model as it is called here, with the way it was run; as the row prints it where it is not resolved. */
  readonly name: string
  /** Countries of all its labs; one where they agree. */
  readonly countries: readonly string[]
  /** First day the public could use the model. */
  readonly released: string | undefined
}

export interface BenchmarkRecord {
  readonly benchmark: Benchmark
  /** Best first, in the direction of the benchmark. */
  readonly rows: readonly ScoreRow[]
  readonly records: Readonly<Record<'US' | 'CN', readonly ScoreRow[]>>
}

/** A benchmark with all its scores, and the running record of both countries by date of release. */
export function benchmarkRecord(observatory: Observatory, id: string): BenchmarkRecord | undefined {
  const { snapshot } = observatory.facts
  const benchmark = snapshot.benchmarks.find((candidate) => candidate.id === id)
  if (benchmark === undefined) return undefined
  const lower = known(benchmark.direction) === 'lower'
  const rows = snapshot.benchmarkResults
    .filter((result) => result.benchmark === id)
    .map((result): ScoreRow => {
      const model = known(result.model)
      const summary = model && observatory.models.get(model)
      return {
        result,
        name: nameOf(result, summary?.model.name),
        ...membership(observatory, model),
        released: summary?.firstPublic?.date,
      }
    })
    .sort(
      (x, y) => (lower ? x.result.value - y.result.value : y.result.value - x.result.value) || (x.result.label < y.result.label ? -1 : 1),
    )
  const recordOf = (country: 'US' | 'CN') =>
    runningRecord(
      rows.filter((row) => countryOf(row) === country),
      lower,
    )
  return { benchmark, rows, records: { US: recordOf('US'), CN: recordOf('CN') } }
}

/** `GPT-5.4 Pro, effort xhigh`. */
function nameOf({ label, configuration }: BenchmarkResult, model: string | undefined): string {
  if (model === undefined) return label
  return configuration === undefined ? model : `${model}, ${configuration.replaceAll('-', ' ')}`
}

/** Scores that were better than all before them, by the first day the public could use the model; days known in full only. */
export function runningRecord(rows: readonly ScoreRow[], lower: boolean): readonly ScoreRow[] {
  const dated = rows
    .filter(({ released }) => released !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(released))
    .sort((x, y) => ((x.released ?? '') < (y.released ?? '') ? -1 : (x.released ?? '') > (y.released ?? '') ? 1 : 0))
  const best = new Map<string, ScoreRow>()
  for (const row of dated) {
    const day = row.released ?? ''
    const other = best.get(day)
    if (other === undefined || isBetter(row.result, other.result, lower)) best.set(day, row)
  }
  const records: ScoreRow[] = []
  for (const row of best.values()) {
    const last = records.at(-1)
    if (last === undefined || isBetter(row.result, last.result, lower)) records.push(row)
  }
  return records
}

const isBetter = (one: BenchmarkResult, other: BenchmarkResult, lower: boolean) =>
  lower ? one.value < other.value : one.value > other.value

/** Ends of an interval as published, else of 90 % by the standard error. */
export function intervalOf({
  interval,
  standardError,
  value,
}: BenchmarkResult): { readonly low: number; readonly high: number } | undefined {
  if (!isMissing(interval)) return { low: interval.low, high: interval.high }
  const error = known(standardError)
  return error === undefined ? undefined : { low: value - 1.645 * error, high: value + 1.645 * error }
}
