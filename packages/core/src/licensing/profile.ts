import * as z from 'zod'
import { countryCodeSchema } from '../entities/country.ts'
import { isoDateSchema } from '../entities/dates.ts'
import { thresholdBusinesses } from '../entities/license-threshold.ts'

/** What somebody wants to do with a model. `internal`: inside a business, nothing offered to others; it counts as commercial. */
export const licenseUses = ['product', 'model-as-a-service', 'internal', 'research', 'distil', 'fine-tune-and-release'] as const
export type LicenseUse = (typeof licenseUses)[number]

export const revenuePeriods = ['month', 'year', 'any-12-months'] as const
export type RevenuePeriod = (typeof revenuePeriods)[number]

const revenueSchema = z.strictObject({
  amount: z.number().nonnegative().describe('the highest of any such period, in units of the currency'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'a currency is three capital letters of ISO 4217, like "USD"')
    .describe('ISO 4217; none is converted'),
  period: z.enum(revenuePeriods).describe('any-12-months: any twelve consecutive months; year: a calendar or financial year'),
})
export type Revenue = z.infer<typeof revenueSchema>

const sizes = {
  monthlyActiveUsers: z.number().nonnegative().optional().describe('of the product or service'),
  dailyActiveUsers: z.number().nonnegative().optional().describe('of the product or service'),
  revenue: z.array(revenueSchema).optional().describe('of the product or service, by period'),
}
const sizeSchema = z.strictObject(sizes)
/** How big somebody is. What is not given is not known, never zero. */
export type Size = z.infer<typeof sizeSchema>

/** A use of a model, and who it is that uses it. */
export const licenseProfileSchema = z
  .strictObject({
    use: z.enum(licenseUses).describe('what is done with the model'),
    ...sizes,
    company: sizeSchema.optional().describe('of the licensee with all affiliates; what is left out is taken to be as of the product'),
    atRelease: sizeSchema.optional().describe('on the day the model was released; what is left out is taken to be as now'),
    businesses: z
      .array(z.enum(thresholdBusinesses))
      .optional()
      .describe('businesses that the licensee or an affiliate runs; default: what the use tells'),
    commercial: z.boolean().optional().describe('default: yes, but for research'),
    territory: z
      .union([countryCodeSchema, z.literal('EU')])
      .optional()
      .describe('where it is used or offered: ISO 3166-1 alpha-2, or EU'),
    companySeat: z
      .union([countryCodeSchema, z.literal('EU')])
      .optional()
      .describe('where the licensee has its principal place of business; default: the territory'),
    multimodal: z.boolean().optional().describe('whether the model is multimodal; some licences leave out such models somewhere'),
    date: isoDateSchema.optional().describe('day on which it is asked'),
  })
  .meta({ id: 'LicenseProfile', title: 'Use of a model' })
export type LicenseProfile = z.infer<typeof licenseProfileSchema>
/** A profile as callers write it. */
export type LicenseProfileInput = z.input<typeof licenseProfileSchema>

/** Whether the use counts as commercial: all do that are not research, unless the profile says otherwise. */
export function isCommercial(profile: LicenseProfile): boolean {
  return profile.commercial ?? profile.use !== 'research'
}

/** Whether others get to use what is made: a product, a service, a released model. */
export function isOffered({ use }: LicenseProfile): boolean {
  return use === 'product' || use === 'model-as-a-service' || use === 'fine-tune-and-release'
}
