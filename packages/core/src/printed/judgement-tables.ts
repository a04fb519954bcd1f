import * as z from 'zod'
import { partialDateSchema } from '../entities/dates.ts'

const text = z.string().min(1)
const count = z.number().int().nonnegative()

/** One item of one scheme's judgement of a model or a developer. */
export const printedOpennessItemSchema = z.strictObject({
  scheme: text.describe('fmti, mof or osai'),
  edition: text.optional().describe('edition of the scheme'),
  subject: text.describe('model or developer as printed'),
  organization: text.optional(),
  version: text.optional(),
  date: partialDateSchema.optional().describe('as printed'),
  item: text,
  score: z.number().optional().describe("in the scheme's points"),
  word: text.optional().describe("the scheme's word, where it has no points"),
  license: text.optional().describe('of the item, as printed'),
  address: text.optional(),
  note: text.optional().describe('reason given, cut to 300 characters'),
})

/** How often something happened in how many trials. */
export const printedRiskFindingSchema = z.strictObject({
  kind: text.describe('jailbreak, agent-hijack, refusal, censorship or hallucination'),
  label: text.describe('model as printed'),
  questionSet: text,
  language: text.optional().describe('ISO 639 code of the questions'),
  outcome: text.describe('what was counted, in our words'),
  n: count.optional().describe('trials'),
  successes: count.optional(),
  share: z.number().min(0).max(1).optional().describe('where counts are not printed'),
  judge: text.optional(),
  date: partialDateSchema.describe('of the answers, or of the publication'),
  judged: partialDateSchema.optional(),
  controls: text.optional().describe('open or closed'),
  note: text.optional(),
  evaluation: text.optional().describe('evaluation within which models are compared'),
  control: z.boolean().optional().describe('a model, or models together, that others are compared with'),
})

export const judgementTables = {
  'openness-items': printedOpennessItemSchema,
  'risk-findings': printedRiskFindingSchema,
} as const
