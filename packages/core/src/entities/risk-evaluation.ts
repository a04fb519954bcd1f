import * as z from 'zod'
import { isoDateSchema, partialDateSchema } from './dates.ts'
import { configurationIdSchema, labIdSchema, modelIdSchema, sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'

export const riskKinds = ['jailbreak', 'agent-hijack', 'refusal', 'censorship', 'hallucination'] as const

/** One safety finding: how often something happened in how many trials. */
export const riskEvaluationSchema = z
  .strictObject({
    kind: z.enum(riskKinds).describe('what was tested'),
    label: z.string().min(1).describe('model name as printed'),
    model: maybe(modelIdSchema),
    configuration: configurationIdSchema.optional(),
    labs: maybe(z.array(labIdSchema).min(1)).describe('developers'),
    questionSet: z.string().min(1).describe('attack or question set'),
    language: maybe(z.string().regex(/^[a-z]{2,3}$/)).describe('ISO 639 code of the questions'),
    outcome: z
      .string()
      .regex(/^[a-z]+(?:-[a-z]+)*$/)
      .describe('what was counted: complete, evasive, denied, attack-succeeded, hallucinated …'),
    n: maybe(z.number().int().positive()).describe('trials'),
    successes: maybe(z.number().int().nonnegative()).describe('trials in which the named thing happened'),
    share: maybe(z.number().min(0).max(1)).describe('as printed, where counts are not'),
    judge: maybe(z.string().min(1)).describe('who or what judged the answers'),
    controls: maybe(z.enum(['open', 'closed'])).describe('whether the models it is compared with have open weights'),
    date: partialDateSchema.describe('date of the evaluation or its publication'),
    judged: partialDateSchema.optional().describe('when the answers were judged'),
    evaluation: z.string().min(1).optional().describe('evaluation within which models are compared'),
    control: z.boolean().optional().describe('a model, or models together, that others of the evaluation are compared with'),
    knownSince: isoDateSchema.describe('date of the copy'),
    note: z.string().min(1).optional().describe('what a reader should know about it'),
    source: sourceIdSchema,
  })
  .meta({ id: 'RiskEvaluation', title: 'Risk evaluation' })
export type RiskEvaluation = z.infer<typeof riskEvaluationSchema>
