import * as z from 'zod'
import { isoDateSchema, partialDateSchema } from './dates.ts'
import { labIdSchema, modelIdSchema, sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'
import { releaseAccesses } from './release.ts'

export const modelLists = ['epoch-notable', 'epoch-large-scale', 'models-dev', 'atom', 'llm-stats', 'openrouter'] as const
export type ModelList = (typeof modelLists)[number]

/** A row of a publication's list of models: what it says about one model, kept as it says it. */
export const listingSchema = z
  .strictObject({
    list: z.enum(modelLists).describe('which list; each is its own population'),
    label: z.string().min(1).describe('name as printed'),
    model: maybe(modelIdSchema).describe('the model the name stands for'),
    labs: maybe(z.array(labIdSchema).min(1)).describe('developing organisations, in the order printed'),
    published: maybe(partialDateSchema).describe('publication date as printed'),
    access: maybe(z.enum(releaseAccesses)).describe('accessibility mapped to our terms'),
    accessLabel: maybe(z.string().min(1)).describe('accessibility as printed'),
    parameters: maybe(
      z.strictObject({
        total: z.number().positive().describe('all parameters'),
        active: maybe(z.number().positive()).describe('parameters used for one token'),
      }),
    ).describe('as printed'),
    licenseLabel: maybe(z.string().min(1)).describe('licence as printed'),
    repository: maybe(z.string().min(1)).describe('repository of the weights, as printed'),
    knownSince: isoDateSchema.describe('date of the copy'),
    source: sourceIdSchema,
  })
  .meta({ id: 'Listing', title: 'Listing' })
export type Listing = z.infer<typeof listingSchema>
