import { type IsoDate, isMissing } from '@openfrontier/core/entities'
import { emptyRecords, type SnapshotRecords } from '@openfrontier/core/observatory'
import { artefactAliases } from '../names/artefact-aliases.ts'
import { withAliases } from '../names/model-names.ts'
import type { Problem } from '../problem.ts'
import type { Curated, CuratedRecord } from '../read/curated-kinds.ts'
import type { Ingested } from '../read/read-ingested.ts'
import { createResolver } from '../resolve-names.ts'
import { compileAdoption } from './adoption.ts'
import { adoptionFigures } from './adoption-coverage.ts'
import { compileBenchmarkResults, compileIndexDifficulties } from './benchmark-tables.ts'
import { compileBenchmarks } from './benchmarks.ts'
import { catalogueFigures } from './catalogue-coverage.ts'
import { compileCountries } from './countries.ts'
import { type Coverage, measureCoverage } from './coverage.ts'
import { releasesFromCorrections, releasesFromIndex, releasesFromListings, releasesFromOtherLists } from './derived-releases.ts'
import { compileEndpoints } from './endpoints.ts'
import { compileEvaluations } from './evaluations.ts'
import { compileIndexScores } from './index-scores.ts'
import { judgementFigures } from './judgement-coverage.ts'
import { withListedParameters } from './listed-parameters.ts'
import { compileListings } from './listings.ts'
import { compileOpenness } from './openness.ts'
import { printedLicenseLabels } from './printed-license-labels.ts'
import { compileProviders } from './providers.ts'
import { compileRatings } from './ratings.ts'
import { compileRepositories } from './repositories.ts'
import { compileRisk } from './risk.ts'

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
  const aliases = [...curated.aliases, artefactAliases(curated.models, curated.aliases, curated.releases)]
  const { resolver, problems: aliasProblems } = createResolver({ ...curated, aliases })
  const index = curated.indexes.find(({ id }) => id === 'eci')?.value
  const { benchmarks, idOf, problems: benchmarkProblems } = compileBenchmarks(curated.benchmarks, ingested)
  const indexScores = compileIndexScores('eci', ingested['index-scores'], index, resolver)
  const { listings, problems: listProblems } = compileListings(ingested.listings, resolver)
  const textBoard = curated.boards.find(({ id }) => id === 'lmarena-text')?.value
  const { ratings, ...copies } = compileRatings({ id: 'lmarena-text', value: textBoard }, ingested.ratings, resolver)
  const scores = compileBenchmarkResults(ingested['benchmark-results'], idOf, resolver)
  const { evaluations, problems: evaluationProblems } = compileEvaluations(ingested.evaluations, ingested['model-versions'], idOf, resolver)
  const { assessments, problems: opennessProblems } = compileOpenness(ingested['openness-items'], resolver)
  const { findings, problems: riskProblems } = compileRisk(ingested['risk-findings'], resolver)

  const models = withListedParameters(withAliases(values(curated.models), aliases), listings)
  const providers = compileProviders(curated.providers, ingested.providers)
  const { endpoints, problems: endpointProblems } = compileEndpoints(
    { endpoints: ingested.endpoints, changes: ingested['price-changes'], providers, models },
    resolver,
  )

  const { countries, find, problems: countryProblems } = compileCountries(ingested.countries, curated.countries, resolver)
  const { adoption, problems: adoptionProblems } = compileAdoption(ingested.adoption, resolver, { find })
  const { repositories, problems: repositoryProblems } = compileRepositories(ingested.repositories, resolver)

  const licenseLabels = values(curated['license-labels'])
  const labels = new Set(licenseLabels.filter(({ namespace }) => namespace === 'arena').map(({ label }) => label))
  for (const { licenseLabel, source } of ratings) {
    if (!isMissing(licenseLabel) && !labels.has(licenseLabel)) resolver.note('license-label', 'arena', licenseLabel, source)
  }

  const releases = values(curated.releases)
  const listed = [...releases, ...releasesFromListings(listings, releases)]
  const indexed = [...listed, ...releasesFromIndex(indexScores, listed)]
  const corrected = [...indexed, ...releasesFromCorrections(ingested['date-corrections'], resolver, indexed)]
  const records: SnapshotRecords = {
    ...emptyRecords,
    labs: sortById(values(curated.labs)),
    models: sortById(models),
    releases: sortById([...corrected, ...releasesFromOtherLists(listings, corrected)]),
    licenses: sortById(values(curated.licenses)),
    licenseLabels,
    benchmarks,
    boards: sortById(values(curated.boards)),
    benchmarkResults: [...scores, ...evaluations],
    opennessAssessments: assessments,
    riskEvaluations: findings,
    ratings,
    indexScores,
    indexDifficulties: compileIndexDifficulties('eci', ingested['benchmark-difficulties'], index, idOf),
    listings,
    adoption,
    repositories,
    countries: [...countries],
    providers: providers.providers,
    endpoints,
    events: sortById(values(curated.events)),
    sources: sortById(values(curated.sources)),
    evidence: sortById(values(curated.evidence)),
    claims: sortById(values(curated.claims)),
    disagreements: sortById(values(curated.disagreements)),
  }
  const catalogue = catalogueFigures({
    endpoints,
    providers: providers.providers,
    printedLabels: printedLicenseLabels(ingested),
    licenseLabels,
  })
  return {
    records,
    dataThrough: newestDate(ingested),
    coverage: measureCoverage(records, resolver, [
      ...copies.figures,
      ...catalogue,
      ...adoptionFigures({ adoption, repositories, countries }),
      ...judgementFigures({ evaluations, assessments, findings }),
    ]),
    problems: [
      ...aliasProblems,
      ...benchmarkProblems,
      ...listProblems,
      ...providers.problems,
      ...endpointProblems,
      ...copies.problems,
      ...countryProblems,
      ...adoptionProblems,
      ...repositoryProblems,
      ...evaluationProblems,
      ...opennessProblems,
      ...riskProblems,
    ],
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
