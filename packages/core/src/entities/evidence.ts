import * as z from 'zod'
import { partialDateSchema } from './dates.ts'
import { gradeSchema } from './grade.ts'
import { claimIdSchema, evidenceIdSchema, sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'

/** One published statement of one fact, with the place where it stands. Garbled copies have grade X and are never counted. */
export const evidenceSchema = z
  .strictObject({
    id: evidenceIdSchema,
    claims: z.array(claimIdSchema).describe('claims it bears on'),
    statement: z.string().min(1).describe('short quotation or paraphrase'),
    quoted: z.boolean().describe('whether the statement is in the words of the source'),
    locator: maybe(z.string().min(1)).describe('page, section or table'),
    period: maybe(z.string().min(1)).describe('time it speaks of'),
    published: maybe(partialDateSchema).describe('when it was published'),
    value: maybe(z.number()).describe('as printed'),
    unit: maybe(z.string().min(1)).describe('of the value'),
    denominator: maybe(z.string().min(1)).describe('what the value is a share of'),
    grade: gradeSchema.describe('how well it is known'),
    garbles: evidenceIdSchema.optional().describe('the statement this one gets wrong'),
    note: z.string().min(1).optional().describe('what a reader should know about it'),
    sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
  })
  .meta({ id: 'Evidence', title: 'Evidence' })
export type Evidence = z.infer<typeof evidenceSchema>
