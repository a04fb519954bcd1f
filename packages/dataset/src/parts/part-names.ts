import type { SnapshotRecords } from '@openfrontier/core/observatory'

export type RecordKind = keyof SnapshotRecords

/** No records of any kind. Written out here so that loading needs none of core's schemas. */
export const noRecords: SnapshotRecords = {
  labs: [],
  models: [],
  releases: [],
  licenses: [],
  licenseLabels: [],
  benchmarks: [],
  benchmarkResults: [],
  boards: [],
  ratings: [],
  indexScores: [],
  indexDifficulties: [],
  listings: [],
  adoption: [],
  repositories: [],
  providers: [],
  endpoints: [],
  riskEvaluations: [],
  opennessAssessments: [],
  countries: [],
  events: [],
  sources: [],
  evidence: [],
  claims: [],
  disagreements: [],
}

/**
 * The parts a snapshot is cut in, and the kinds of record each holds. `ratings` has the overall category,
 * `ratings-by-category` all others; `releases` has the lists of Epoch AI, `model-lists` all others; `benchmark-results` has
 * the scores the index is fitted on, `evaluations` those of collections of evaluations; `index-draws`, `verdicts`, `claim-histories` and `disagreement-answers` have no records but what core computes from them.
 */
export const snapshotParts = {
  catalogue: ['labs', 'models', 'licenses', 'licenseLabels', 'benchmarks', 'boards', 'sources', 'claims'],
  releases: ['releases', 'listings', 'events'],
  'model-lists': ['listings'],
  index: ['indexScores', 'indexDifficulties'],
  ratings: ['ratings'],
  'ratings-by-category': ['ratings'],
  'benchmark-results': ['benchmarkResults'],
  evaluations: ['benchmarkResults'],
  evidence: ['evidence', 'disagreements'],
  providers: ['providers', 'endpoints'],
  adoption: ['adoption', 'countries'],
  repositories: ['repositories'],
  openness: ['opennessAssessments'],
  risk: ['riskEvaluations'],
  'index-draws': [],
  verdicts: [],
  'claim-histories': [],
  'disagreement-answers': [],
} as const satisfies Readonly<Record<string, readonly RecordKind[]>>
export type PartName = keyof typeof snapshotParts

export const partNames = Object.keys(snapshotParts) as readonly PartName[]

/** Parts that load when none are named: what the site's main pages and most metrics need. */
export const defaultParts: readonly PartName[] = ['catalogue', 'releases', 'index', 'ratings', 'evidence', 'index-draws', 'verdicts']

/** The part with the refits of the index. */
export const drawsPart: PartName = 'index-draws'

/** The part with the verdicts on all claims as of the snapshot's date. */
export const verdictsPart: PartName = 'verdicts'

/** The part with the verdicts on all claims over time. */
export const historiesPart: PartName = 'claim-histories'

/** The part with the answers of authorities and ours, side by side. */
export const answersPart: PartName = 'disagreement-answers'

/** Parts that are computed from the others. */
export const computedParts: readonly PartName[] = [drawsPart, verdictsPart, historiesPart, answersPart]

/** The part that has no records but the coverage report. */
export const coveragePart = 'coverage'
