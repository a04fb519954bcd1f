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
    period: maybe(z.string().min(1)),
    published: maybe(partialDateSchema),
    value: maybe(z.number()),
    unit: maybe(z.string().min(1)),
    denominator: maybe(z.string().min(1)).describe('what the value is a share of'),
    grade: gradeSchema,
    garbles: evidenceIdSchema.optional().describe('the statement this one gets wrong'),
    note: z.string().min(1).optional(),
    sources: z.array(sourceIdSchema).min(1),
  })
  .meta({ id: 'Evidence', title: 'Evidence' })
export type Evidence = z.infer<typeof evidenceSchema>
