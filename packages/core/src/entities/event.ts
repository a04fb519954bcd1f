import * as z from 'zod'
import { partialDateSchema } from './dates.ts'
import { gradeSchema } from './grade.ts'
import { claimIdSchema, eventIdSchema, labIdSchema, licenseIdSchema, modelIdSchema, sourceIdSchema } from './ids.ts'

/** What an integration takes a model for: a product people use, the base of a model, work inside a company, an offer to host it. */
export const integrationUses = ['product', 'base-model', 'internal-use', 'hosting'] as const
export const integrationEvidence = ['vendor-confirmed', 'executive-statement', 'reverse-engineered', 'press'] as const

/** A dated act with evidence: a release, an adoption in a product, a rule, a change of strategy. */
export const eventSchema = z
  .strictObject({
    id: eventIdSchema,
    date: partialDateSchema.describe('when it happened'),
    kind: z
      .string()
      .regex(/^[a-z]+(?:-[a-z]+)*$/)
      .describe('weights, relicense, product, statement, rule, integration …'),
    lab: labIdSchema.optional(),
    model: modelIdSchema.optional(),
    license: licenseIdSchema.optional(),
    what: z.string().min(1).describe('what happened, in a sentence'),
    who: z.string().min(1).optional().describe('person who acted or spoke'),
    quote: z.string().min(1).optional().describe('words used'),
    evidence: z.enum(integrationEvidence).optional().describe('how an integration is known'),
    use: z.enum(integrationUses).optional().describe('what an integration takes the model for'),
    claims: z.array(claimIdSchema).optional().describe('claims it bears on'),
    grade: gradeSchema.describe('how well it is known'),
    note: z.string().min(1).optional().describe('what a reader should know about it'),
    sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
  })
  .meta({ id: 'Event', title: 'Event' })
export type Event = z.infer<typeof eventSchema>
