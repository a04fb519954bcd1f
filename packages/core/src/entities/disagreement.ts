import * as z from 'zod'
import { evidenceIdSchema, sourceIdSchema } from './ids.ts'

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const measuredSchema = z.strictObject({
  metric: z.string().min(1).describe('one of our metrics'),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).describe('those that differ from its defaults'),
})

const answerSchema = z.strictObject({
  id: slug.describe('name of the answer within the question'),
  authority: z.string().min(1).describe('who answers'),
  statement: evidenceIdSchema.optional().describe('the published figure; without one the answer is ours'),
  measure: measuredSchema.optional().describe('our metric, or, beside a published figure, the metric and parameters that reproduce it'),
  value: z
    .number()
    .optional()
    .describe('the published figure in the unit of the metric, where it is printed in another, for instance 0.171 for 17.1 %'),
  tolerance: z.number().nonnegative().optional().describe('how far apart the two may be and still count as reproduced'),
  scale: z.string().min(1).describe('what it is measured on, or a share of'),
  population: z.string().min(1).describe('which models or users'),
  reason: z.string().min(1).describe('why it differs from the others'),
})

/** One question that authorities answer differently: their published figures and our metrics side by side, and why they differ. */
export const disagreementSchema = z
  .strictObject({
    id: slug.describe('the topic'),
    question: z.string().min(1).describe('what is asked'),
    answers: z.array(answerSchema).min(2).describe('in the order in which they are read'),
    why: z.string().min(1).describe('in a few sentences why they differ'),
    sources: z.array(sourceIdSchema).describe('publications the explanation was taken from'),
  })
  .meta({ id: 'Disagreement', title: 'Disagreement' })
export type Disagreement = z.infer<typeof disagreementSchema>
