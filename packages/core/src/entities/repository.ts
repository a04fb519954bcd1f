import * as z from 'zod'
import { isoDateSchema } from './dates.ts'
import { modelIdSchema, sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'
import { baseRelations } from './model.ts'

export const lineageRegions = ['china', 'us', 'eu', 'other', 'unknown'] as const

/** A repository of weights on a hub. It is an artefact, not a model: most are copies and fine-tunes nobody counts as models. */
export const repositorySchema = z
  .strictObject({
    host: z.string().min(1).describe('hub'),
    id: z.string().min(1).describe('its name there'),
    created: isoDateSchema.describe('day it was made'),
    model: maybe(modelIdSchema).describe('the model it holds, where an alias says so'),
    relation: maybe(z.enum(baseRelations)).describe('to its base, as declared'),
    bases: maybe(
      z
        .array(
          z.strictObject({
            label: z.string().min(1).describe('as declared'),
            model: maybe(modelIdSchema).describe('the model it is, where an alias says so'),
          }),
        )
        .min(1),
    ).describe('its bases as declared'),
    rootFamily: maybe(z.string().min(1)).describe("family of the root base, the publication's reading"),
    rootRegion: maybe(z.enum(lineageRegions)).describe("region of the root base's developer, the publication's reading"),
    authorRegion: maybe(z.string().min(1)).describe('region of the author, as printed'),
    downloads: maybe(z.number().nonnegative()).describe('in 30 days'),
    parameters: maybe(z.number().positive()).describe('as printed'),
    licenseLabel: maybe(z.string().min(1)).describe('licence as printed'),
    language: maybe(z.boolean()).describe('whether the publication counts it as a language or vision-language model'),
    knownSince: isoDateSchema.describe('date of the copy'),
    source: sourceIdSchema,
  })
  .meta({ id: 'Repository', title: 'Repository' })
export type Repository = z.infer<typeof repositorySchema>
