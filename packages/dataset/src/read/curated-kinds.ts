import {
  benchmarkSchema,
  boardSchema,
  claimSchema,
  disagreementSchema,
  eventSchema,
  evidenceSchema,
  labSchema,
  licenseLabelSchema,
  licenseSchema,
  modelSchema,
  providerSchema,
  releaseSchema,
  sourceSchema,
} from '@openfrontier/core/entities'
import type * as z from 'zod'
import { aliasSetSchema } from './alias-set.ts'
import { countryPatchSchema } from './country-patch.ts'
import { indexDefinitionSchema } from './index-definition.ts'

/** Folders of `curated/`, each with the schema of its records. One record a file; its id is its path, not a field. */
export const curatedSchemas = {
  labs: labSchema,
  models: modelSchema,
  releases: releaseSchema,
  licenses: licenseSchema,
  'license-labels': licenseLabelSchema,
  benchmarks: benchmarkSchema,
  boards: boardSchema,
  aliases: aliasSetSchema,
  countries: countryPatchSchema,
  indexes: indexDefinitionSchema,
  providers: providerSchema,
  events: eventSchema,
  sources: sourceSchema,
  evidence: evidenceSchema,
  claims: claimSchema,
  disagreements: disagreementSchema,
} as const
export type CuratedKind = keyof typeof curatedSchemas

/** A record with the file it was read from. */
export interface CuratedRecord<T> {
  readonly id: string
  /** Path below the dataset's folder. */
  readonly file: string
  readonly value: T
}

/** All curated records, by folder, sorted by file. */
export type Curated = {
  readonly [K in CuratedKind]: readonly CuratedRecord<z.infer<(typeof curatedSchemas)[K]>>[]
}

export function isCuratedKind(folder: string): folder is CuratedKind {
  return Object.hasOwn(curatedSchemas, folder)
}

/** Records of all kinds, still to be filled. */
export type CuratedLists = { [K in CuratedKind]: CuratedRecord<z.infer<(typeof curatedSchemas)[K]>>[] }

/** No records of any kind. */
export function emptyCurated(): CuratedLists {
  return {
    labs: [],
    models: [],
    releases: [],
    licenses: [],
    'license-labels': [],
    benchmarks: [],
    boards: [],
    aliases: [],
    countries: [],
    indexes: [],
    providers: [],
    events: [],
    sources: [],
    evidence: [],
    claims: [],
    disagreements: [],
  }
}
