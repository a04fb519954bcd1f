import * as z from 'zod'

/** ISO 3166-1 alpha-2, upper case. Hong Kong (HK), Macau (MO) and Taiwan (TW) are their own codes. */
export const countryCodeSchema = z
  .string()
  .regex(/^[A-Z]{2}$/, 'a country is an ISO 3166-1 alpha-2 code in capitals, like "CN"')
  .brand<'CountryCode'>()
  .meta({ id: 'CountryCode', description: 'ISO 3166-1 alpha-2 country code' })
export type CountryCode = z.infer<typeof countryCodeSchema>

export const incomeGroups = ['high', 'upper-middle', 'lower-middle', 'low'] as const
