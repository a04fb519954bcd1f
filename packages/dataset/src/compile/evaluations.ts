import { type BenchmarkId, type BenchmarkResult, evaluators, isMissing } from '@openfrontier/core/entities'
import type { PrintedRow } from '@openfrontier/core/printed'
import { foldName } from '../names/fold-name.ts'
import { type Problem, show } from '../problem.ts'
import type { IngestedTable } from '../read/read-ingested.ts'
import type { ResolvedModel, Resolver } from '../resolve-names.ts'
import { benchmarkSlug } from './benchmarks.ts'
import { printed, printedInterval } from './printed-value.ts'

/** The collections print intervals of 95 % (METR's horizons, the WebDev board). */
const level = 0.95

/** Scores of collections of evaluations. An evaluator we have no word for is a problem. */
export function compileEvaluations(
  tables: readonly IngestedTable<'evaluations'>[],
  versions: readonly IngestedTable<'model-versions'>[],
  benchmarks: ReadonlyMap<string, BenchmarkId>,
  resolver: Resolver,
): { evaluations: BenchmarkResult[]; problems: Problem[] } {
  const listed = new Map(versions.flatMap(({ rows }) => rows.map((row) => [foldName(row.version), row] as const)))
  const problems: Problem[] = []
  const evaluations = tables.flatMap(({ date, source, file, rows }) =>
    rows.flatMap((row): BenchmarkResult[] => {
      const evaluatedBy = evaluatorOf(row.evaluator)
      if (evaluatedBy === undefined) {
        const expected = `one of ${[...evaluators, 'unknown'].join(', ')}`
        problems.push({ file, record: row.id, field: 'evaluator', found: show(row.evaluator), expected })
        return []
      }
      return [
        {
          collection: 'evaluations',
          label: row.version,
          ...modelOf(row, listed.get(foldName(row.version)), source, resolver),
          benchmark: benchmarks.get(foldName(row.benchmark)) ?? benchmarkSlug(row.benchmark),
          value: row.value,
          standardError: printed(row.standardError),
          interval: printedInterval(row.low, row.high, level),
          n: printed(row.n),
          evaluatedBy,
          harness: printed(row.harness),
          date: printed(row.started ?? row.released),
          origin: printed(row.origin),
          ...(row.log === undefined ? {} : { log: row.log }),
          knownSince: date,
          source,
        },
      ]
    }),
  )
  return { evaluations, problems }
}

/**
 * The model of an evaluated version: by an alias of the version itself, which may name a configuration, else of the model under
 * which the publication lists the version.
 */
function modelOf(
  row: PrintedRow<'evaluations'>,
  listed: PrintedRow<'model-versions'> | undefined,
  source: string,
  resolver: Resolver,
): ResolvedModel {
  const named = resolver.findModel('epoch-version', row.version)
  if (!isMissing(named)) return resolver.model('epoch-version', row.version, source)
  if (listed !== undefined && named.missing !== 'not-applicable') {
    const model = resolver.findModel('epoch', listed.label)
    if (!isMissing(model)) return { model }
    const dated = resolver.model('epoch', listed.label, source, { released: row.released ?? listed.released })
    if (!isMissing(dated.model)) return { model: dated.model }
    return dated
  }
  return resolver.model('epoch-version', row.version, source)
}

function evaluatorOf(word: string): BenchmarkResult['evaluatedBy'] | undefined {
  return word === 'unknown' ? { missing: 'unknown' } : evaluators.find((evaluator) => evaluator === word)
}
