import { type BenchmarkResult, benchmarkResultSchema } from '../../entities/index.ts'

/** A benchmark result for tests, checked by its schema. */
export function result(
  modelId: string,
  benchmark: string,
  value: number,
  date: string,
  more: Partial<BenchmarkResult> = {},
): BenchmarkResult {
  return benchmarkResultSchema.parse({
    label: modelId,
    model: modelId,
    benchmark,
    value,
    collection: 'index',
    standardError: { missing: 'not-published' },
    interval: { missing: 'not-published' },
    n: { missing: 'not-published' },
    evaluatedBy: { missing: 'unknown' },
    harness: { missing: 'not-published' },
    date,
    origin: { missing: 'not-published' },
    knownSince: '2026-08-11',
    source: 'fixture',
    ...more,
  })
}
