import { countryCodeSchema, countryProfileSchema, sourceIdSchema } from '@openfrontier/core/entities'
import * as z from 'zod'

/** What is known of a country beyond the tables of countries: `countries/<code>.yaml`. */
export const countryPatchSchema = z.strictObject({
  id: countryCodeSchema,
  name: countryProfileSchema.shape.name.optional().describe('for a country that no table of countries has'),
  alpha3: countryProfileSchema.shape.alpha3.optional().describe('for a country that no table of countries has'),
  aliases: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('names and codes that publications print for it where no table joins them'),
  usServicesUnavailable: countryProfileSchema.shape.usServicesUnavailable.optional(),
  note: z.string().min(1).optional(),
  sources: z.array(sourceIdSchema).min(1),
})
export type CountryPatch = z.infer<typeof countryPatchSchema>
