import { countryCodeSchema, countryProfileSchema, sourceIdSchema } from '@openfrontier/core/entities'
import * as z from 'zod'

/** What is known of a country beyond the tables of countries: `countries/<code>.yaml`. */
export const countryPatchSchema = z.strictObject({
  id: countryCodeSchema,
  usServicesUnavailable: countryProfileSchema.shape.usServicesUnavailable,
  note: z.string().min(1).optional(),
  sources: z.array(sourceIdSchema).min(1),
})
export type CountryPatch = z.infer<typeof countryPatchSchema>
