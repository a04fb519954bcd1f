import * as z from 'zod'
import { isoDateSchema } from '../entities/dates.ts'
import { gradeSchema } from '../entities/grade.ts'
import { licenseIdSchema } from '../entities/ids.ts'
import { type LicenseFacets, licenseFacetsSchema } from '../entities/license-facets.ts'
import { maybe } from '../entities/missing.ts'

export const licenseAnswers = ['yes', 'yes-with-conditions', 'unknown', 'permission-needed', 'no'] as const
/** From best to worst. `unknown` stands before `permission-needed`: where permission is needed in any case, that is known. */
export type LicenseAnswer = (typeof licenseAnswers)[number]

export type FacetName = keyof LicenseFacets
export const facetNames = Object.keys(licenseFacetsSchema.shape) as FacetName[]
const facetName = z.enum(facetNames)

export const reasonEffects = ['permits', 'note', 'condition', 'open', 'permission', 'forbids'] as const
/** What a facet does to the answer. `open`: it is not known, and would matter. `note`: worth knowing, changes nothing. */
export type ReasonEffect = (typeof reasonEffects)[number]

const words = {
  quote: z.string().optional().describe("the deciding clause in the licence's own words"),
  section: z.string().optional().describe('where in the text it stands'),
}

export const licenseReasonSchema = z.strictObject({
  facet: facetName,
  effect: z.enum(reasonEffects),
  text: z.string().min(1),
  ...words,
  note: z.string().optional().describe('what a reader of the clause should know'),
  grade: gradeSchema.describe('how well the clause is known'),
})
export type LicenseReason = z.infer<typeof licenseReasonSchema>

export const licenseObligationSchema = z.strictObject({
  facet: facetName,
  text: z.string().min(1).describe('what must be done'),
  words: z.string().optional().describe('the words to show'),
  when: z.string().optional().describe('where it is due only then; else it is due for this use'),
  ...words,
})
export type LicenseObligation = z.infer<typeof licenseObligationSchema>

export const licenseUnknownSchema = z.strictObject({
  about: z.string().min(1).describe('the facet of the licence, or the field of the profile, that is not known'),
  text: z.string().min(1),
  decides: z.boolean().describe('whether the answer hangs on it'),
})
export type LicenseUnknown = z.infer<typeof licenseUnknownSchema>

/** Whether a licence lets somebody do something, what must then be done, and the clauses it rests on. Not legal advice. */
export const licenseEvaluationSchema = z
  .strictObject({
    license: licenseIdSchema,
    answer: z.enum(licenseAnswers),
    obligations: z.array(licenseObligationSchema),
    reasons: z.array(licenseReasonSchema).describe('those that decide come first'),
    unknowns: z.array(licenseUnknownSchema),
    asOf: maybe(isoDateSchema).describe('day on which it was asked'),
    disclaimer: z.literal('not legal advice'),
  })
  .meta({ id: 'LicenseEvaluation', title: 'Answer of a licence' })
export type LicenseEvaluation = z.infer<typeof licenseEvaluationSchema>

const answerOf: Readonly<Record<ReasonEffect, LicenseAnswer>> = {
  permits: 'yes',
  note: 'yes',
  condition: 'yes-with-conditions',
  open: 'unknown',
  permission: 'permission-needed',
  forbids: 'no',
}

/** The worst of some answers; `yes` where there are none. */
export function worstAnswer(answers: Iterable<LicenseAnswer>): LicenseAnswer {
  let worst = 0
  for (const answer of answers) worst = Math.max(worst, licenseAnswers.indexOf(answer))
  return licenseAnswers[worst] ?? 'unknown'
}

/** The answer that some effects give together. */
export function answerFrom(effects: Iterable<ReasonEffect>): LicenseAnswer {
  return worstAnswer(Array.from(effects, (effect) => answerOf[effect]))
}
