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
        z.strictObject({
          year: maybe(z.number().int()).describe('fiscal year of the World Bank, July to June, by its end: FY26 is 2026'),
          group: maybe(z.enum(incomeGroups)).describe('in that year'),
        }),
      )
      .describe('World Bank income group by fiscal year'),
    usServicesUnavailable: maybe(z.boolean()).describe(
      'true where the lists of supported countries of OpenAI, Anthropic and Google all leave it out, false where one of them names it',
    ),
    sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
  })
  .meta({ id: 'CountryProfile', title: 'Country profile' })
export type CountryProfile = z.infer<typeof countryProfileSchema>
