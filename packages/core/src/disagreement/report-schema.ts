import * as z from 'zod'
import { isoDateSchema } from '../entities/dates.ts'
import { disagreementSchema } from '../entities/disagreement.ts'
import { evidenceSchema } from '../entities/evidence.ts'
import { metricResultSchema } from '../metrics/result.ts'

const plainParametersSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

/** The answers to one question side by side, as core reports them. */
export const disagreementReportSchema = z
  .strictObject({
    id: disagreementSchema.shape.id,
    question: disagreementSchema.shape.question,
    asOf: isoDateSchema,
    answers: z.array(
      z.strictObject({
        id: z.string(),
        authority: z.string(),
        scale: z.string(),
        population: z.string(),
        reason: z.string(),
        evidence: evidenceSchema.optional().describe('what was published; absent where the answer is ours'),
        estimate: metricResultSchema.optional().describe('our estimate; absent where the answer is somebody else’s'),
        reproduction: z
          .strictObject({
            metric: z.string(),
            parameters: plainParametersSchema,
            result: metricResultSchema,
            published: z.number().describe('in the unit of the metric'),
            difference: z.number().optional().describe('ours minus the published one'),
            tolerance: z.number(),
            matches: z.boolean(),
          })
          .optional()
          .describe('whether our metric with these parameters gives the published figure'),
      }),
    ),
    why: z.string(),
    sources: disagreementSchema.shape.sources,
  })
  .meta({ id: 'DisagreementReport', title: 'Answers of authorities side by side' })
