import * as z from 'zod'
import { isoDateSchema } from './dates.ts'
import { benchmarkIdSchema, sourceIdSchema } from './ids.ts'
import { indexes } from './index-score.ts'

/** Difficulty and slope of one benchmark in one vintage of a capability index. */
export const indexDifficultySchema = z
  .strictObject({
    index: z.enum(indexes).describe('which index'),
    vintage: isoDateSchema.describe('date on which the index stood so'),
    benchmark: benchmarkIdSchema,
    difficulty: z.number().describe('capability at which a model scores one half, index points'),
    slope: z.number().describe('steepness of the score at that point, per index point'),
    anchor: z.boolean().describe('whether its slope was fixed to set the scale'),
    source: sourceIdSchema,
  })
  .meta({ id: 'IndexDifficulty', title: 'Index difficulty' })
export type IndexDifficulty = z.infer<typeof indexDifficultySchema>
