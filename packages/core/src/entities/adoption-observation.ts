import * as z from 'zod'
import { countryCodeSchema } from './country.ts'
import { isoDateSchema, partialDateSchema } from './dates.ts'
import { labIdSchema, modelIdSchema, sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'

export const adoptionMeasures = [
  'downloads-30-days',
  'downloads-all-time',
  'new-derivatives',
  'tokens',
  'requests',
  'pulls-cumulative',
  'users-share',
] as const
/** `access`: a class like "open"; `rest`: what a list sums up in one row, or has without naming the maker. */
export const adoptionSubjects = ['model', 'family', 'lab', 'country', 'region', 'access', 'rest'] as const

/** One count or share within one named universe. Observations of different universes are never merged. */
export const adoptionObservationSchema = z
  .strictObject({
    universe: z.string().min(1).describe('what is counted, for instance "huggingface-llmfit" or "openrouter-top-50"'),
    measure: z.enum(adoptionMeasures).describe('what is counted'),
    subject: z.enum(adoptionSubjects).describe('what sort of thing the count is of'),
    label: z.string().min(1).describe('whose count it is, as printed'),
    model: maybe(modelIdSchema).describe('the model the label stands for; not-applicable where the subject is none'),
    labs: maybe(z.array(labIdSchema).min(1)).describe('developers'),
    country: maybe(countryCodeSchema).describe('the subject, where it is a country'),
    family: maybe(z.string().min(1)).describe('family as printed'),
    countryLabel: maybe(z.string().min(1)).describe("the developer's country as printed"),
    baseCountryLabel: maybe(z.string().min(1)).describe("country of the base model's developer as printed"),
    period: z.strictObject({ from: partialDateSchema, to: partialDateSchema }).describe('inclusive'),
    value: maybe(z.number().nonnegative()).describe('in its unit'),
    bounds: z
      .strictObject({ low: z.number().nonnegative().describe('lower'), high: z.number().nonnegative().describe('upper') })
      .optional()
      .describe('where the source prints a bin and no value'),
    unit: z.enum(['count', 'share']).describe('a share is 0 to 1'),
    confidence: z.string().min(1).optional().describe('how sure the publication is'),
    copy: z.string().min(1).optional().describe('archived copy it was taken from; coverage differs between copies'),
    kept: z.boolean().optional().describe('false where the publication marks it as no model proper, e.g. an embedding'),
    repeats: isoDateSchema
      .optional()
      .describe(
        'the copy before this one, where all its counts of the subject are the same to the last digit: most likely not counted anew',
      ),
    daysCovered: z.number().positive().optional().describe('days of the period that the copy covers'),
    incomeGroupLabel: z.string().min(1).optional().describe('World Bank income group of the subject, as the publication prints it'),
    knownSince: isoDateSchema.describe('date of the copy that holds it'),
    source: sourceIdSchema,
  })
  .meta({ id: 'AdoptionObservation', title: 'Adoption observation' })
export type AdoptionObservation = z.infer<typeof adoptionObservationSchema>
