import * as z from 'zod'
import { partialDateSchema } from './dates.ts'
import { clause } from './license-clause.ts'
import { maybe } from './missing.ts'

export const thresholdBusinesses = ['model-as-a-service', 'ai-work-assistant'] as const
export const thresholdConsequences = ['display', 'notice', 'permission', 'approval', 'security-review', 'not-granted', 'ends'] as const

const threshold = {
  scope: maybe(z.enum(['product', 'licensee', 'licensee-with-affiliates'])).describe('whose users or revenue count'),
  onlyFor: z
    .array(z.enum(thresholdBusinesses))
    .min(1)
    .optional()
    .describe('it counts only where the licensee or an affiliate runs one of these businesses'),
  measured: maybe(z.enum(['release', 'ongoing'])).describe('once, at the release of the model, or at all times'),
  measuredOn: partialDateSchema.optional().describe('the release it is measured at'),
  consequence: z
    .enum(thresholdConsequences)
    .describe('permission: a separate licence or agreement; approval: written authorization; not-granted: no rights at all'),
  reach: maybe(z.enum(['every-use', 'commercial-use', 'product'])).describe('what the consequence applies to'),
  ...clause,
}
const comparison = maybe(z.enum(['over', 'at-least'])).describe('over the amount, or at the amount and over')

/** A size from which more is asked of a licensee. */
export const thresholdSchema = z.discriminatedUnion('quantity', [
  z.strictObject({
    quantity: z.enum(['monthly-active-users', 'daily-active-users']),
    amount: z.number().int().positive(),
    comparison,
    ...threshold,
  }),
  z.strictObject({
    quantity: z.literal('revenue'),
    amount: z.number().positive().describe('in units of the currency'),
    currency: z.enum(['USD', 'CNY']),
    period: maybe(z.enum(['month', 'year', 'calendar-year', 'any-12-months'])),
    comparison,
    ...threshold,
  }),
  z.strictObject({ quantity: z.literal('any-size'), ...threshold }),
])
export type Threshold = z.infer<typeof thresholdSchema>
