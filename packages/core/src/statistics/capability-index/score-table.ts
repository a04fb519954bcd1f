import { requireLength, requireName, requireShare } from '../arguments.ts'

/** The score of a model on a benchmark: share of what can be had, 0 to 1. */
export interface BenchmarkScore {
  readonly model: string
  readonly benchmark: string
  readonly score: number
}

/** Scores by model and then by benchmark, both in order of their names, so that neither order nor repetition of the input matters. */
export interface ScoreTable {
  readonly models: readonly string[]
  readonly benchmarks: readonly string[]
  /** Scores of model m are those from starts[m] to starts[m + 1] − 1. */
  readonly starts: Int32Array
  readonly benchmarkOf: Int32Array
  readonly score: Float64Array
}

/**
 * The table of scores, each moved into [clip, 1 − clip]. Of several scores of a model on a benchmark the best counts, as in Epoch AI's
 * own loader; models with fewer than `minimumBenchmarks` are left out. Throws a RangeError on a score outside 0 to 1.
 */
export function tabulateScores(
  scores: readonly BenchmarkScore[],
  { clip, minimumBenchmarks }: { readonly clip: number; readonly minimumBenchmarks: number },
): ScoreTable {
  const byModel = new Map<string, Map<string, number>>()
  requireLength('scores', scores, 1)
  for (const [index, { model, benchmark, score }] of scores.entries()) {
    requireName(`scores[${index}].model`, model)
    requireName(`scores[${index}].benchmark`, benchmark)
    requireShare(`the score of ${model} on ${benchmark}`, score)
    const row = byModel.get(model) ?? new Map<string, number>()
    byModel.set(model, row.set(benchmark, Math.max(score, row.get(benchmark) ?? 0)))
  }
  const rows = [...byModel].filter(([, row]) => row.size >= minimumBenchmarks).sort(([a], [b]) => compareNames(a, b))
  const benchmarks = [...new Set(rows.flatMap(([, row]) => [...row.keys()]))].sort(compareNames)
  const place = new Map(benchmarks.map((benchmark, index) => [benchmark, index]))
  const cells = rows.map(([, row]) =>
    [...row].map(([benchmark, score]) => ({ benchmark: place.get(benchmark) ?? 0, score })).sort((a, b) => a.benchmark - b.benchmark),
  )
  const starts = new Int32Array(rows.length + 1)
  cells.forEach((row, model) => {
    starts[model + 1] = (starts[model] ?? 0) + row.length
  })
  return {
    models: rows.map(([model]) => model),
    benchmarks,
    starts,
    benchmarkOf: Int32Array.from(cells.flat(), (cell) => cell.benchmark),
    score: Float64Array.from(cells.flat(), (cell) => Math.min(Math.max(cell.score, clip), 1 - clip)),
  }
}

/** By code units: the same order on every machine, whatever its language. */
function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
