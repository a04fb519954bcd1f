import * as z from 'zod'
import { isoDateSchema } from './dates.ts'
import { configurationIdSchema, labIdSchema, modelIdSchema, sourceIdSchema } from './ids.ts'
import { publishedIntervalSchema } from './interval.ts'
import { maybe } from './missing.ts'

export const boards = ['lmarena-text'] as const
export type BoardId = (typeof boards)[number]

/** One published rating of one board row. */
export const ratingSchema = z
  .strictObject({
    board: z.enum(boards).describe('which board'),
    category: z
      .string()
      .min(1)
      .describe(
        'part of the prompts it is computed on; "overall" is all of them, "overall-online-elo" all of them, rated battle by battle as LMArena did in 2023',
      ),
    styleControl: z.boolean().describe('whether length and formatting of answers are controlled for'),
    snapshotDate: isoDateSchema.describe('publication date of the board, or day on which an archive saw it'),
    label: z.string().min(1).describe('row name as printed'),
    model: maybe(modelIdSchema),
    configuration: configurationIdSchema.optional(),
    labs: maybe(z.array(labIdSchema).min(1)).describe('of the model, or of the row where the model is not resolved'),
    value: z.number().describe('Elo-like points: 400 points are odds of 10 to 1'),
    interval: maybe(publishedIntervalSchema).describe('as published'),
    variance: maybe(z.number().nonnegative()).describe('of the value, points²'),
    votes: maybe(z.number().int().nonnegative()).describe('battles it stands on'),
    licenseLabel: maybe(z.string().min(1)).describe('licence as the board prints it'),
    source: sourceIdSchema,
  })
  .meta({ id: 'Rating', title: 'Rating' })
export type Rating = z.infer<typeof ratingSchema>
