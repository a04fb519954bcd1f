import * as z from 'zod'
import { isoDateSchema, partialDateSchema } from './dates.ts'
import { labIdSchema, modelIdSchema, sourceIdSchema } from './ids.ts'
import { publishedIntervalSchema } from './interval.ts'
import { maybe } from './missing.ts'

export const indexes = ['eci'] as const
export type IndexId = (typeof indexes)[number]

/** One published value of a capability index in one vintage: the index is refitted at every update. */
export const indexScoreSchema = z
  .strictObject({
    index: z.enum(indexes).describe('which index'),
    vintage: isoDateSchema.describe('date on which the index stood so'),
    label: z.string().min(1).describe('model name as printed'),
    model: maybe(modelIdSchema),
    labs: maybe(z.array(labIdSchema).min(1)).describe('developing labs'),
    value: z.number().describe('points on the index scale, on which Claude 3.5 Sonnet is 130 and GPT-5 is 150'),
    interval: maybe(publishedIntervalSchema).describe('as published'),
    releasedAsPrinted: maybe(partialDateSchema).describe("the publication's own date, sometimes a family's first announcement"),
    accessLabel: maybe(z.string().min(1)).describe('accessibility as printed'),
    source: sourceIdSchema,
  })
  .meta({ id: 'IndexScore', title: 'Index score' })
export type IndexScore = z.infer<typeof indexScoreSchema>
