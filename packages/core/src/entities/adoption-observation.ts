import * as z from 'zod'
import { isoDateSchema, partialDateSchema } from './dates.ts'
import { sourceIdSchema } from './ids.ts'

export const adoptionMeasures = [
  'downloads-30-days',
  'downloads-all-time',
  'new-derivatives',
  'tokens',
  'requests',
  'pulls-cumulative',
  'users-share',
] as const

/** One count or share within one named universe. Observations of different universes are never merged. */
export const adoptionObservationSchema = z
  .strictObject({
    universe: z.string().min(1).describe('what is counted, for instance "huggingface-all" or "openrouter-all-tokens"'),
    measure: z.enum(adoptionMeasures).describe('what is counted'),
    subject: z
      .strictObject({
        kind: z.enum(['model', 'family', 'lab', 'country', 'region']).describe('what the subject is'),
        id: z.string().min(1).describe('its id'),
      })
      .describe('whose count it is'),
    period: z.strictObject({ from: partialDateSchema, to: partialDateSchema }).describe('inclusive'),
    value: z.number().nonnegative().describe('in its unit'),
    unit: z.enum(['count', 'share']).describe('a share is 0 to 1'),
    exclusions: z.array(z.string().min(1)).describe('what the universe leaves out'),
    knownSince: isoDateSchema.describe('date of the copy that holds it'),
    source: sourceIdSchema,
  })
  .meta({ id: 'AdoptionObservation', title: 'Adoption observation' })
export type AdoptionObservation = z.infer<typeof adoptionObservationSchema>
