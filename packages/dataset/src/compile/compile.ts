import { type IsoDate, isMissing } from '@openfrontier/core/entities'
import { emptyRecords, type SnapshotRecords } from '@openfrontier/core/observatory'
import { withAliases } from '../names/model-names.ts'
import type { Problem } from '../problem.ts'
import type { Curated, CuratedRecord } from '../read/curated-kinds.ts'
import type { Ingested } from '../read/read-ingested.ts'
import { createResolver } from '../resolve-names.ts'
import { compileBenchmarkResults, compileIndexDifficulties } from './benchmark-tables.ts'
import { compileBenchmarks } from './benchmarks.ts'
import { type Coverage, measureCoverage } from './coverage.ts'
import { releasesFromIndex, releasesFromListings } from './derived-releases.ts'
import { compileIndexScores } from './index-scores.ts'
import { compileListings } from './listings.ts'
import { compileRatings } from './ratings.ts'

/** All facts as entities, and what could not be made of them. */
export interface Compilation {
  readonly records: SnapshotRecords
  /** Newest date on which anything ingested was known. */
  readonly dataThrough: IsoDate
  readonly coverage: Coverage
  readonly problems: readonly Problem[]
}

/** Makes entities of curated records and ingested tables. Throws a `RangeError` where there is no table: then there is no "today". */
export function compile(curated: Curated, ingested: Ingested): Compilation {
  const { resolver, problems: aliasProblems } = createResolver(curated)
  const index = curated.indexes.find(({ id }) => id === 'eci')?.value
  const { benchmarks, idOf, problems: benchmarkProblems } = compileBenchmarks(curated.benchmarks, ingested)
  const indexScores = compileIndexScores('eci', ingested['index-scores'], index, resolver)
  const { listings, problems: listProblems } = compileListings(ingested.listings, resolver)
  const ratings = compileRatings('lmarena-text', ingested.ratings, resolver)
  const benchmarkResults = compileBenchmarkResults(ingested['benchmark-results'], idOf, resolver)

  const licenseLabels = values(curated['license-labels'])
  const labels = new Set(licenseLabels.filter(({ namespace }) => namespace === 'arena').map(({ label }) => label))
  for (const { licenseLabel, source } of ratings) {
    if (!isMissing(licenseLabel) && !labels.has(licenseLabel)) resolver.note('license-label', 'arena', licenseLabel, source)
  }

  const releases = values(curated.releases)
  const listed = [...releases, ...releasesFromListings(listings, releases)]
  const records: SnapshotRecords = {
    ...emptyRecords,
    labs: sortById(values(curated.labs)),
    models: sortById(withAliases(values(curated.models), curated.aliases)),
    releases: sortById([...listed, ...releasesFromIndex(indexScores, listed)]),
    licenses: sortById(values(curated.licenses)),
    licenseLabels,
    benchmarks,
    boards: sortById(values(curated.boards)),
    benchmarkResults,
    ratings,
    indexScores,
    indexDifficulties: compileIndexDifficulties('eci', ingested['benchmark-difficulties'], index, idOf),
    listings,
    providers: sortById(values(curated.providers)),
    events: sortById(values(curated.events)),
    sources: sortById(values(curated.sources)),
    evidence: sortById(values(curated.evidence)),
    claims: sortById(values(curated.claims)),
  }
  return {
    records,
    dataThrough: newestDate(ingested),
    coverage: measureCoverage(records, resolver.unresolved()),
    problems: [...aliasProblems, ...benchmarkProblems, ...listProblems],
  }
}

function values<T>(records: readonly CuratedRecord<T>[]): T[] {
  return records.map(({ value }) => value)
}

function sortById<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return [...records].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0))
}

function newestDate(ingested: Ingested): IsoDate {
  const dates = Object.values(ingested).flatMap((tables) => tables.map(({ date }) => date))
  const newest = dates.reduce<IsoDate | undefined>((best, date) => (best === undefined || date > best ? date : best), undefined)
  if (newest === undefined) throw new RangeError('nothing is ingested: a snapshot needs at least one dated table')
  return newest
}
