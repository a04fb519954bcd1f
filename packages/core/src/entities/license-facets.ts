import * as z from 'zod'
import { clause, facet, quoteSchema } from './license-clause.ts'
import { thresholdSchema } from './license-threshold.ts'
import { maybe } from './missing.ts'

const text = z.string().min(1)

export const commercialUses = ['allowed', 'allowed-with-conditions', 'after-registration', 'by-permission', 'prohibited'] as const
export const namingOccasions = [
  'over-threshold',
  'commercial-use',
  'distribution',
  'training-with-materials',
  'training-with-outputs',
  'public-statement',
] as const

/** Words a licensee must, or is asked to, show. */
export const namingSchema = z.strictObject({
  kind: z.enum(['display', 'name-prefix', 'statement', 'name-restriction']),
  words: text.describe('the words to show, or the name that is restricted'),
  place: text.optional().describe('where they are shown'),
  when: maybe(z.array(z.enum(namingOccasions)).min(1)).describe('any of these occasions'),
  force: z.enum(['required', 'encouraged']),
  ...clause,
})
export type Naming = z.infer<typeof namingSchema>

export const attributionSchema = z.strictObject({
  duty: z.enum(['license-copy', 'keep-notices', 'notice-file', 'mark-changes', 'credit', 'documentation']),
  words: quoteSchema.optional().describe('words prescribed for it'),
})

const area = z.string().regex(/^[A-Z]{2}$/, 'an area is an ISO 3166-1 alpha-2 code or "EU"')
export const territorySchema = z.strictObject({
  excluded: z.array(area).describe('empty: the text excludes no territory'),
  appliesTo: z
    .array(z.enum(['use', 'outputs', 'hosting', 'multimodal-models']))
    .min(1)
    .optional(),
  who: text.optional().describe('whom the exclusion concerns, where that is not everyone there'),
  endUsersExempt: z.boolean().optional(),
})

export const acceptableUseSchema = z.strictObject({
  present: z.boolean().describe('false: applicable law only'),
  place: z.enum(['in-the-licence', 'separate']).optional(),
  address: z.url().optional().describe('where the policy stands'),
  canChange: maybe(z.boolean()).optional().describe('whether the licensor may change it later'),
  passedOn: z.boolean().optional().describe('the limits must be passed on to recipients or users'),
  coversOutputs: z.boolean().optional(),
  licensorMayRestrict: z.boolean().optional().describe('the licensor reserves a right to restrict use, remotely or otherwise'),
})

export const outputUses = [
  'free',
  'with-display',
  'counts-as-derivative',
  'research-only',
  'prohibited-for-foundation-models',
  'prohibited',
] as const

export const terminationSchema = z.strictObject({
  on: z.enum([
    'breach',
    'patent-suit',
    'copyright-suit',
    'intellectual-property-suit',
    'guardrail-bypass',
    'update-refused',
    'excess-of-permitted-use',
    'notice',
  ]),
  ends: maybe(z.enum(['all-rights', 'patent-license'])),
  automatic: z.boolean().optional().describe('false: the licensor may end it'),
  cureDays: z.number().int().positive().optional().describe('days in which a cure reinstates the rights'),
})

export const exemptionSchema = z.strictObject({
  who: z.enum([
    'internal-use',
    'licensor-products',
    'certified-partners',
    'integrated-end-user-product',
    'personal-use',
    'research',
    'non-profit',
  ]),
  from: z
    .enum(['thresholds', 'separate-license', 'commercial-terms', 'redistribution-terms'])
    .describe('what it is exempt from; separate-license: the duty to ask for one, not the duty to display'),
  ...clause,
})

const jurisdiction = z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'a jurisdiction is an ISO 3166 code, like "CN" or "US-CA"')

/** The questions asked of every licence. */
export const licenseFacetsSchema = z.strictObject({
  commercialUse: facet(z.enum(commercialUses)).describe('whether, and how, it may be used in business'),
  thresholds: facet(z.array(thresholdSchema).min(1)).describe('sizes from which more is asked; any one suffices'),
  territory: facet(territorySchema).describe('where it may not be used'),
  naming: facet(z.array(namingSchema).min(1)).describe('words a user must show'),
  attribution: facet(z.array(attributionSchema).min(1)).describe('duties on those who pass the artefact on'),
  acceptableUse: facet(acceptableUseSchema).describe('limits on what it may be used for'),
  outputs: facet(z.enum(outputUses)).describe('use of outputs to train other models'),
  distillationIsDerivative: facet(z.boolean()).describe('whether a model trained on its outputs falls under it'),
  patent: facet(z.enum(['granted', 'not-granted'])).describe('whether patents are licensed'),
  revocable: facet(z.boolean()).describe('whether the licensor may take it back'),
  terminates: facet(z.array(terminationSchema).min(1)).describe('what ends it'),
  law: facet(z.array(jurisdiction).min(1)).describe('whose law governs it'),
  forum: facet(z.strictObject({ kind: maybe(z.enum(['courts', 'arbitration'])), place: text })).describe('where disputes go'),
  exemptions: facet(z.array(exemptionSchema).min(1)).describe('who is spared from what'),
})
export type LicenseFacets = z.infer<typeof licenseFacetsSchema>
