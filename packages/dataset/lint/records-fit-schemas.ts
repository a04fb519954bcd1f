import {
  adoptionObservationSchema,
  benchmarkResultSchema,
  benchmarkSchema,
  countryProfileSchema,
  endpointSchema,
  indexDifficultySchema,
  indexScoreSchema,
  listingSchema,
  providerSchema,
  ratingSchema,
  releaseSchema,
  repositorySchema,
} from '@openfrontier/core/entities'
import type { SnapshotRecords } from '@openfrontier/core/observatory'
import { schemaProblems } from '../src/read/schema-problems.ts'
import type { Rule } from './rule.ts'

const schemas = {
  releases: releaseSchema,
  listings: listingSchema,
  providers: providerSchema,
  endpoints: endpointSchema,
  benchmarks: benchmarkSchema,
  benchmarkResults: benchmarkResultSchema,
  indexScores: indexScoreSchema,
  indexDifficulties: indexDifficultySchema,
  ratings: ratingSchema,
  adoption: adoptionObservationSchema,
  repositories: repositorySchema,
  countries: countryProfileSchema,
} as const

export const recordsFitSchemas: Rule = {
  name: 'records-fit-schemas',
  description: 'What is compiled from tables fits the schema of its entity, so that loading need not check it again.',
  check({ records }) {
    return Object.entries(schemas).flatMap(([kind, schema]) => {
      const list: readonly object[] = records[kind as keyof SnapshotRecords]
      return list.flatMap((record) => {
        const parsed = schema.safeParse(record)
        if (parsed.success) return []
        return schemaProblems(parsed.error, record).map((problem) => ({ file: `compiled ${kind}`, record: nameOf(record), ...problem }))
      })
    })
  },
}

function nameOf(record: object): string {
  return ['id', 'source', 'snapshotDate', 'vintage', 'category', 'label']
    .map((field): unknown => Reflect.get(record, field))
    .filter((part) => typeof part === 'string')
    .join(' ')
}
