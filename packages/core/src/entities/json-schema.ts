import * as z from 'zod'
import { adoptionObservationSchema } from './adoption-observation.ts'
import { benchmarkSchema } from './benchmark.ts'
import { benchmarkResultSchema } from './benchmark-result.ts'
import { boardSchema } from './board.ts'
import { claimSchema } from './claim.ts'
import { configurationSchema } from './configuration.ts'
import { countryProfileSchema } from './country-profile.ts'
import { disagreementSchema } from './disagreement.ts'
import { eventSchema } from './event.ts'
import { evidenceSchema } from './evidence.ts'
import { indexDifficultySchema } from './index-difficulty.ts'
import { indexScoreSchema } from './index-score.ts'
import { labSchema } from './lab.ts'
import { licenseSchema } from './license.ts'
import { licenseLabelSchema } from './license-label.ts'
import { listingSchema } from './listing.ts'
import { modelSchema } from './model.ts'
import { opennessAssessmentSchema } from './openness-assessment.ts'
import { endpointSchema, providerSchema } from './provider.ts'
import { ratingSchema } from './rating.ts'
import { releaseSchema } from './release.ts'
import { repositorySchema } from './repository.ts'
import { riskEvaluationSchema } from './risk-evaluation.ts'
import { sourceSchema } from './source.ts'

/** Every kind of record, by the name under which a snapshot, the API and the published JSON Schema hold it. */
export const entitySchemas = {
  labs: labSchema,
  models: modelSchema,
  configurations: configurationSchema,
  releases: releaseSchema,
  licenses: licenseSchema,
  licenseLabels: licenseLabelSchema,
  benchmarks: benchmarkSchema,
  benchmarkResults: benchmarkResultSchema,
  boards: boardSchema,
  ratings: ratingSchema,
  indexScores: indexScoreSchema,
  indexDifficulties: indexDifficultySchema,
  listings: listingSchema,
  adoption: adoptionObservationSchema,
  repositories: repositorySchema,
  providers: providerSchema,
  endpoints: endpointSchema,
  riskEvaluations: riskEvaluationSchema,
  opennessAssessments: opennessAssessmentSchema,
  countries: countryProfileSchema,
  events: eventSchema,
  sources: sourceSchema,
  evidence: evidenceSchema,
  claims: claimSchema,
  disagreements: disagreementSchema,
} as const
export type EntityKind = keyof typeof entitySchemas

/** JSON Schema (draft 2020-12) of one kind of record, derived from the schema that checks it. */
export function jsonSchemaOf(kind: EntityKind): object {
  return z.toJSONSchema(entitySchemas[kind], { io: 'input', unrepresentable: 'any' })
}
