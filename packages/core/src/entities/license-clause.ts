import * as z from 'zod'
import { gradeSchema } from './grade.ts'
import { sourceIdSchema } from './ids.ts'
import { missingSchema } from './missing.ts'

/** The licence's own words, short enough to quote: at most 25 words. */
export const quoteSchema = z
  .string()
  .min(1)
  .refine((text) => text.trim().split(/\s+/).length <= 25, 'a quote is at most 25 words')

const text = z.string().min(1)
/** The clause an answer rests on. */
export const clause = {
  quote: quoteSchema.optional().describe("the deciding clause in the licence's own words, at most 25"),
  section: text.optional().describe('where in the text it stands'),
  note: text.optional().describe('what a reader should know about it'),
}

/**
 * What a licence says on one question. `not-addressed`: the whole text was read and is silent.
 * `{ missing: 'unknown' }`: the text, or this part of it, was not read. The two are never the same answer.
 */
export function facet<S extends z.ZodType>(value: S) {
  return z.strictObject({
    value: z.union([value, z.literal('not-addressed'), missingSchema]).describe('the answer; not-addressed: the whole text is silent'),
    ...clause,
    grade: gradeSchema.optional().describe('where it differs from the grade of the record'),
    sources: z.array(sourceIdSchema).min(1).optional().describe('where they differ from those of the record'),
  })
}
