import { type LicenseProfile, licenseAnswers, licenseProfileSchema, licenseUses } from '@openfrontier/core/licensing'
import * as z from 'zod'

const amount = 'a number from 0, in digits'
const whole = 'a whole number from 1'

/** `/licenses/check`: a use, who it is, and which of the answers are shown. */
export const checkQuerySchema = z.object({
  use: z.enum(licenseUses, { error: licenseUses.map((use) => `“${use}”`).join(', ') }).default('product'),
  users: z.coerce.number({ error: amount }).min(0, { error: amount }).optional(),
  revenue: z.coerce.number({ error: amount }).min(0, { error: amount }).optional(),
  currency: z.enum(['USD', 'CNY', 'EUR'], { error: '“USD”, “CNY” or “EUR”' }).default('USD'),
  territory: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'a country by its two capital letters, or “EU”' })
    .optional(),
  hosting: z.enum(['yes'], { error: '“yes”, or left out' }).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'a country by its two capital letters, like “CN”' })
    .optional(),
  minIndex: z.coerce.number({ error: amount }).min(0, { error: amount }).max(1000, { error: 'at most 1000' }).optional(),
  answer: z.enum(licenseAnswers, { error: licenseAnswers.map((answer) => `“${answer}”`).join(', ') }).optional(),
  model: z.string().max(200, { error: 'at most 200 characters' }).optional(),
  page: z.coerce.number({ error: whole }).int({ error: whole }).min(1, { error: whole }).default(1),
})
export type CheckQuery = z.output<typeof checkQuerySchema>

/** The use as core takes it. Currencies that no licence names decide nothing, and core says so. */
export function profileOf({ use, users, revenue, currency, territory, hosting }: CheckQuery): LicenseProfile {
  return licenseProfileSchema.parse({
    use,
    ...(users !== undefined && { monthlyActiveUsers: users }),
    ...(revenue !== undefined && { revenue: [{ amount: revenue, currency, period: 'any-12-months' }] }),
    ...(territory !== undefined && { territory }),
    ...(hosting === 'yes' && { businesses: ['model-as-a-service'] }),
  })
}
