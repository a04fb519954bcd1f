import * as z from 'zod'
import { isoDateSchema } from '../entities/dates.ts'

const text = z.string().min(1)
const number = z.number()

/** A count or a share within one universe. A share is 0 to 1. */
export const printedAdoptionSchema = z.strictObject({
  universe: text.describe('what is counted, in our words'),
  measure: text.describe('in our words'),
  kind: text.describe('model, family, lab, country, region, access or rest'),
  label: text.describe('whose count it is, as printed'),
  from: isoDateSchema.describe('first day'),
  to: isoDateSchema.describe('last day'),
  value: number.nonnegative().optional(),
  low: number.nonnegative().optional().describe('lower bound, where only bounds are printed'),
  high: number.nonnegative().optional(),
  unit: text.describe('count or share'),
  family: text.optional().describe('as printed'),
  country: text.optional().describe("the developer's, as printed"),
  baseCountry: text.optional().describe("the base model's, as printed"),
  confidence: text.optional().describe('how sure the publication is'),
  copy: text.optional().describe('which archived copy it was taken from; coverage differs between copies'),
  kept: z.boolean().optional().describe('whether the publication counts it among models proper, e.g. no embedding'),
  repeats: isoDateSchema
    .optional()
    .describe('the copy before this one, where both its counts of the subject are the same to the last digit'),
  days: number.positive().optional().describe('days of the period that the copy covers'),
  incomeGroup: text.optional().describe("the subject's, as printed"),
  alpha3: text.optional().describe('code of the subject, where it is a country, as printed'),
  organization: text.optional().describe('who made it, as printed'),
})

/** A repository of weights on a hub, with what it declares of its base. */
export const printedRepositorySchema = z.strictObject({
  id: text,
  created: isoDateSchema,
  relation: text.optional().describe('to its base, as declared'),
  base: text.optional().describe('base as declared'),
  rootFamily: text.optional().describe("family of the root base, the publication's reading"),
  baseRegion: text.optional().describe("region of the root base, the publication's reading"),
  authorRegion: text.optional().describe("the publication's reading"),
  downloads: number.nonnegative().optional().describe('in the last 30 days'),
  license: text.optional().describe('as printed'),
  parameters: number.positive().optional(),
  pipeline: text.optional(),
  language: z.boolean().optional().describe('whether the publication counts it as a language or vision-language model'),
})

export const usageTables = {
  adoption: printedAdoptionSchema,
  repositories: printedRepositorySchema,
} as const
