import * as z from 'zod'
import { partialDateSchema } from '../entities/dates.ts'

const text = z.string().min(1)
const price = z.number().nonnegative().optional()
const size = z.number().int().nonnegative().optional()

/** One model as one provider serves it. Prices are in US dollars per million tokens. */
export const printedEndpointSchema = z.strictObject({
  provider: text.describe('provider as printed'),
  label: text.describe("the provider's name for the model, as printed"),
  variant: text.optional().describe('what tells several rows of one provider and label apart: quantization, or a number'),
  name: text.optional().describe('name printed beside it'),
  family: text.optional().describe('family as printed'),
  released: partialDateSchema.optional().describe('release date of the model as printed'),
  updated: partialDateSchema.optional(),
  openWeights: z.boolean().optional().describe('as printed'),
  input: price.describe('for tokens read'),
  output: price.describe('for tokens written'),
  cachedInput: price.describe('for tokens read again from a cache'),
  context: size.describe('tokens it can read'),
  outputLimit: size.describe('tokens it can write'),
  quantization: text.optional(),
  status: text.optional().describe('beta, deprecated … as printed'),
  headquarters: text.optional().describe('country of the operator as printed'),
  city: text.optional(),
  dataCentres: text.optional().describe('countries as printed, comma-separated'),
})

/** A price as it stood from a day on. US dollars per million tokens. */
export const printedPriceChangeSchema = z.strictObject({
  provider: text,
  label: text,
  from: partialDateSchema,
  input: price,
  output: price,
  cachedInput: price,
  change: text.describe("the publication's word for what happened: first, changed …"),
})

/** What a publication says of a provider. */
export const printedProviderSchema = z.strictObject({
  slug: text.describe('id as printed'),
  name: text,
  headquarters: text.optional().describe('as printed'),
  dataCentres: text.optional().describe('countries as printed, comma-separated'),
  terms: text.optional().describe('address'),
  privacy: text.optional().describe('address'),
  api: text.optional().describe('address'),
})

/** A release date that a publication corrects. */
export const printedDateCorrectionSchema = z.strictObject({
  label: text,
  printed: partialDateSchema.optional().describe('date it replaces'),
  released: partialDateSchema,
  note: text.optional(),
})

/** A record of a licence in a collection of licence texts. The text itself is not kept, only its checksum. */
export const printedLicenseSchema = z.strictObject({
  key: text,
  spdx: text.optional().describe('SPDX id or LicenseRef as printed'),
  name: text,
  category: text.optional(),
  owner: text.optional(),
  address: text.optional(),
  textLength: z.number().int().nonnegative().describe('characters'),
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** A licence label of a publication, with what it says of commercial use. */
export const printedLicenseLabelSchema = z.strictObject({
  label: text.describe('id as printed'),
  name: text.optional(),
  commercial: z.boolean().optional().describe('as printed'),
})

/** What a country is, by a publication. */
export const printedCountrySchema = z.strictObject({
  alpha3: z.string().regex(/^[A-Z]{3}$/),
  alpha2: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  name: text,
  region: text.optional(),
  incomeGroup: text.optional().describe('as printed'),
  year: z.number().int().optional().describe("the income group's"),
})

export const catalogueTables = {
  endpoints: printedEndpointSchema,
  'price-changes': printedPriceChangeSchema,
  providers: printedProviderSchema,
  'date-corrections': printedDateCorrectionSchema,
  licenses: printedLicenseSchema,
  'license-labels': printedLicenseLabelSchema,
  countries: printedCountrySchema,
} as const
