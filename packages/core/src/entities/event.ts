import * as z from 'zod'
import { partialDateSchema } from './dates.ts'
import { gradeSchema } from './grade.ts'
import { eventIdSchema, labIdSchema, licenseIdSchema, modelIdSchema, sourceIdSchema } from './ids.ts'

export const integrationEvidence = ['vendor-confirmed', 'executive-statement', 'reverse-engineered', 'press'] as const

/** A dated act with evidence: a release, an adoption in a product, a rule, a change of strategy. */
export const eventSchema = z
  .strictObject({
    id: eventIdSchema,
    date: partialDateSchema,
    kind: z
      .string()
      .regex(/^[a-z]+(?:-[a-z]+)*$/)
      .describe('weights, relicense, product, statement, rule, integration …'),
    lab: labIdSchema.optional(),
    model: modelIdSchema.optional(),
    license: licenseIdSchema.optional(),
    what: z.string().min(1).describe('what happened, in a sentence'),
    who: z.string().min(1).optional(),
    quote: z.string().min(1).optional(),
    evidence: z.enum(integrationEvidence).optional().describe('how an integration is known'),
    grade: gradeSchema,
    note: z.string().min(1).optional(),
    sources: z.array(sourceIdSchema).min(1),
  })
  .meta({ id: 'Event', title: 'Event' })
export type Event = z.infer<typeof eventSchema>
