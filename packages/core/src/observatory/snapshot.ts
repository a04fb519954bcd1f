import type { ClaimHistory } from '../claims/history.ts'
import type { ClaimReport } from '../claims/report.ts'
import type { DisagreementReport } from '../disagreement/report.ts'
import type {
  AdoptionObservation,
  Benchmark,
  BenchmarkResult,
  Board,
  Claim,
  CountryProfile,
  Disagreement,
  Endpoint,
  Event,
  Evidence,
  IndexDifficulty,
  IndexScore,
  Lab,
  License,
  LicenseLabel,
  Listing,
  Model,
  OpennessAssessment,
  Provider,
  Rating,
  Release,
  Repository,
  RiskEvaluation,
  SnapshotManifest,
  Source,
} from '../entities/index.ts'

import type { IndexDraws } from './index-draws.ts'

/** Records that can be left out of a snapshot in memory and loaded when a metric needs them. */
export interface SnapshotRecords {
  readonly labs: readonly Lab[]
  readonly models: readonly Model[]
  readonly releases: readonly Release[]
  readonly licenses: readonly License[]
  readonly licenseLabels: readonly LicenseLabel[]
  readonly benchmarks: readonly Benchmark[]
  readonly benchmarkResults: readonly BenchmarkResult[]
  readonly boards: readonly Board[]
  readonly ratings: readonly Rating[]
  readonly indexScores: readonly IndexScore[]
  readonly indexDifficulties: readonly IndexDifficulty[]
  readonly listings: readonly Listing[]
  readonly adoption: readonly AdoptionObservation[]
  readonly repositories: readonly Repository[]
  readonly providers: readonly Provider[]
  readonly endpoints: readonly Endpoint[]
  readonly riskEvaluations: readonly RiskEvaluation[]
  readonly opennessAssessments: readonly OpennessAssessment[]
  readonly countries: readonly CountryProfile[]
  readonly events: readonly Event[]
  readonly sources: readonly Source[]
  readonly evidence: readonly Evidence[]
  readonly claims: readonly Claim[]
  readonly disagreements: readonly Disagreement[]
}

/** One immutable state of all facts. Every metric is a function of a snapshot and its parameters, and of nothing else. */
export interface Snapshot extends SnapshotRecords {
  readonly manifest: SnapshotManifest
  /** Parts that were loaded; a metric that needs another answers `undetermined` and names the part. */
  readonly parts: readonly string[]
  /** Verdicts as of the snapshot's date, computed when it was compiled: the same that computing them again gives, without the wait. */
  readonly computedClaims?: readonly ClaimReport[]
  /** Verdicts over time, and answers of authorities side by side, computed likewise. */
  readonly claimHistories?: readonly ClaimHistory[]
  readonly computedDisagreements?: readonly DisagreementReport[]
  /** Refits of the index, for the vintages whose scores are known. Without them its intervals are marginal. */
  readonly indexDraws?: readonly IndexDraws[]
}

export const emptyRecords: SnapshotRecords = {
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
