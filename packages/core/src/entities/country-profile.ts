import * as z from 'zod'
import { countryCodeSchema, incomeGroups } from './country.ts'
import { sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'

/** What is known of a country. */
export const countryProfileSchema = z
  .strictObject({
    id: countryCodeSchema.describe('ISO 3166-1 alpha-2'),
    alpha3: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe('ISO 3166-1 alpha-3'),
    name: z.string().min(1).describe('name in English'),
    region: maybe(z.string().min(1)).describe('World Bank region'),
    incomeGroups: z
      .array(
        z.strictObject({ year: z.number().int().describe('calendar year'), group: maybe(z.enum(incomeGroups)).describe('in that year') }),
      )
      .describe('World Bank income group by year'),
    usServicesUnavailable: maybe(z.boolean()).describe('whether the main US assistants do not serve it'),
    sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
  })
  .meta({ id: 'CountryProfile', title: 'Country profile' })
export type CountryProfile = z.infer<typeof countryProfileSchema>
