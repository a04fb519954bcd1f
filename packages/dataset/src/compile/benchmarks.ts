import type { Benchmark, BenchmarkId, SourceId } from '@openfrontier/core/entities'
import { foldName } from '../names/fold-name.ts'
import type { Problem } from '../problem.ts'
import type { CuratedRecord } from '../read/curated-kinds.ts'
import type { Ingested } from '../read/read-ingested.ts'

export interface Benchmarks {
  readonly benchmarks: readonly Benchmark[]
  /** Ids by printed name, folded. Every name of the tables it was built from is in it. */
  readonly idOf: ReadonlyMap<string, BenchmarkId>
  readonly problems: readonly Problem[]
}

/** `ARC AI2` → `arc-ai2`: the id of a benchmark nobody has curated yet, from its printed name alone. */
export function benchmarkSlug(name: string): BenchmarkId {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/\+/g, '-plus')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/[.-]*-[.-]*/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '') as BenchmarkId
}

/**
 * Curated benchmarks, and one record for each further name that tables print: with the name, the release date and the
 * sources as printed, everything else unknown. Two names that give one id are a problem.
 */
export function compileBenchmarks(curated: readonly CuratedRecord<Benchmark>[], ingested: Ingested): Benchmarks {
  const records = new Map<string, Benchmark>(curated.map(({ value }) => [value.id, value]))
  const idOf = new Map<string, BenchmarkId>()
  const problems: Problem[] = []
  for (const { value } of curated) for (const name of [value.name, ...value.aliases]) idOf.set(foldName(name), value.id)

  const take = (printed: string, source: SourceId, file: string, about: Printed = {}): void => {
    const name = foldName(printed)
    const known = idOf.get(name)
    const id = known ?? benchmarkSlug(name)
    const record = records.get(id)
    if (known === undefined && record !== undefined) {
      problems.push({
        file,
        record: name,
        field: 'benchmark',
        found: `a name that gives the id "${id}", as "${record.name}" does`,
        expected: 'a name of its own',
        mend: `curate the benchmark with both names as aliases, or the two apart, in curated/benchmarks`,
      })
    }
    idOf.set(name, id)
    if (record === undefined) records.set(id, fromName(id, name, source, about))
    else if (!curated.some(({ value }) => value.id === id)) records.set(id, merge(record, source, about.released))
  }
  for (const { source, file, rows } of ingested['benchmark-difficulties']) {
    for (const row of rows) take(row.benchmark, source, file, { unit: 'share', ...(row.released && { released: row.released }) })
  }
  for (const { source, file, rows } of ingested['benchmark-results']) {
    for (const row of rows) take(row.benchmark, source, file, { unit: 'share' })
  }
  for (const { source, file, rows } of ingested.evaluations) for (const row of rows) take(row.benchmark, source, file)
  return { benchmarks: [...records.values()].sort((x, y) => (x.id < y.id ? -1 : 1)), idOf, problems }
}

/** What a table says of a benchmark beside its name. Scores of the index are shares by the definition of their table. */
type Printed = Partial<Pick<Benchmark, 'released' | 'unit'>>

function fromName(id: BenchmarkId, name: string, source: SourceId, { released, unit }: Printed): Benchmark {
  const unknown = { missing: 'unknown' } as const
  return {
    id,
    name,
    domain: unknown,
    metric: unknown,
    unit: unit ?? unknown,
    direction: unknown,
    randomBaseline: unknown,
    ceiling: unknown,
    released: released ?? { missing: 'not-published' },
    items: unknown,
    aliases: [name],
    sources: [source],
  }
}

function merge(record: Benchmark, source: SourceId, released: Benchmark['released'] | undefined): Benchmark {
  return { ...record, released: released ?? record.released, sources: [...new Set([...record.sources, source])].sort() }
}
