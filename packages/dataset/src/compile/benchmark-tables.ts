import type { BenchmarkId, BenchmarkResult, IndexDifficulty, IndexId } from '@openfrontier/core/entities'
import { foldName } from '../names/fold-name.ts'
import type { IndexDefinition } from '../read/index-definition.ts'
import type { IngestedTable } from '../read/read-ingested.ts'
import type { Resolver } from '../resolve-names.ts'
import { benchmarkSlug } from './benchmarks.ts'
import { oncePerVintage } from './index-scores.ts'
import { printed } from './printed-value.ts'

/** Difficulties of the benchmarks of every vintage of an index, oldest first. */
export function compileIndexDifficulties(
  index: IndexId,
  tables: readonly IngestedTable<'benchmark-difficulties'>[],
  definition: IndexDefinition | undefined,
  benchmarks: ReadonlyMap<string, BenchmarkId>,
): IndexDifficulty[] {
  return oncePerVintage(tables, definition?.sources[0] ?? '').flatMap(({ date, source, rows }) =>
    rows.map((row) => ({
      index,
      vintage: date,
      benchmark: idOf(benchmarks, row.benchmark),
      difficulty: row.difficulty,
      slope: row.slope,
      anchor: row.anchor,
      source,
    })),
  )
}

/** Scores as printed, which come without error, number of items, evaluator or harness. */
export function compileBenchmarkResults(
  tables: readonly IngestedTable<'benchmark-results'>[],
  benchmarks: ReadonlyMap<string, BenchmarkId>,
  resolver: Resolver,
): BenchmarkResult[] {
  return tables.flatMap(({ date, source, rows }) =>
    rows.map(
      (row): BenchmarkResult => ({
        collection: 'index',
        label: row.label,
        ...resolver.model('epoch', row.label, source, { released: row.date }),
        benchmark: idOf(benchmarks, row.benchmark),
        value: row.value,
        standardError: { missing: 'not-published' },
        interval: { missing: 'not-published' },
        n: { missing: 'not-published' },
        evaluatedBy: { missing: 'unknown' },
        harness: { missing: 'not-published' },
        ...(row.optimized === undefined ? {} : { optimized: row.optimized }),
        date: printed(row.date),
        origin: printed(row.origin),
        knownSince: date,
        source,
      }),
    ),
  )
}

function idOf(benchmarks: ReadonlyMap<string, BenchmarkId>, name: string): BenchmarkId {
  return benchmarks.get(foldName(name)) ?? benchmarkSlug(name)
}
