import * as z from 'zod'
import { isoDateSchema } from './dates.ts'
import { sourceIdSchema } from './ids.ts'
import { boards } from './rating.ts'

/** A ranking that is published again and again, and the days on which its method changed. */
export const boardSchema = z
  .strictObject({
    id: z.enum(boards).describe('id of the board'),
    name: z.string().min(1).describe('name as its publisher writes it'),
    changes: z
      .array(
        z.strictObject({
          date: isoDateSchema.describe('first day of the new method'),
          what: z.string().min(1).describe('what changed'),
          breaksComparison: z.boolean().describe('whether values before and after cannot be compared'),
          sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
        }),
      )
      .describe('oldest first'),
    gaps: z
      .array(z.strictObject({ from: isoDateSchema.describe('first day without a copy'), to: isoDateSchema.describe('last') }))
      .describe('stretches of which no copy is known'),
    precedence: z.array(sourceIdSchema).min(1).describe('where several copies print one board of one day, the first of these counts'),
    note: z.string().min(1).optional().describe('what a reader should know about it'),
    sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
  })
  .meta({ id: 'Board', title: 'Board' })
export type Board = z.infer<typeof boardSchema>
