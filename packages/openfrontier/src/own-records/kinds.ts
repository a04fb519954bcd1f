import {
  adoptionObservationSchema,
  benchmarkResultSchema,
  benchmarkSchema,
  boardSchema,
  countryProfileSchema,
  endpointSchema,
  eventSchema,
  evidenceSchema,
  indexDifficultySchema,
  indexScoreSchema,
  labSchema,
  licenseLabelSchema,
  licenseSchema,
  listingSchema,
  modelSchema,
  opennessAssessmentSchema,
  providerSchema,
  ratingSchema,
  releaseSchema,
  repositorySchema,
  riskEvaluationSchema,
  sourceSchema,
} from '@openfrontier/core/entities'
import type { SnapshotRecords } from '@openfrontier/core/observatory'
import type * as z from 'zod'

/** Kinds of records that can be added, with their schemas. */
export const ownKinds = {
  adoption: adoptionObservationSchema,
  benchmarkResults: benchmarkResultSchema,
  benchmarks: benchmarkSchema,
  boards: boardSchema,
  countries: countryProfileSchema,
  endpoints: endpointSchema,
  events: eventSchema,
  evidence: evidenceSchema,
  indexDifficulties: indexDifficultySchema,
  indexScores: indexScoreSchema,
  labs: labSchema,
  licenseLabels: licenseLabelSchema,
  licenses: licenseSchema,
  listings: listingSchema,
  models: modelSchema,
  opennessAssessments: opennessAssessmentSchema,
  providers: providerSchema,
  ratings: ratingSchema,
  releases: releaseSchema,
  repositories: repositorySchema,
  riskEvaluations: riskEvaluationSchema,
  sources: sourceSchema,
} as const satisfies { readonly [K in keyof SnapshotRecords]?: z.ZodType<SnapshotRecords[K][number]> }

export type OwnKind = keyof typeof ownKinds

export function isOwnKind(name: string): name is OwnKind {
  return Object.hasOwn(ownKinds, name)
}
