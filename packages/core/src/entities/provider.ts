import * as z from 'zod'
import { countryCodeSchema } from './country.ts'
import { isoDateSchema, partialDateSchema } from './dates.ts'
import { gradeSchema } from './grade.ts'
import { configurationIdSchema, endpointIdSchema, labIdSchema, modelIdSchema, providerIdSchema, sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'

export const providerAliasNamespaces = ['models-dev', 'openrouter', 'openrouter-endpoints', 'llm-stats'] as const
export type ProviderAliasNamespace = (typeof providerAliasNamespaces)[number]

/** Who serves models to others. The operator's seat and its parent's country are different facts. */
export const providerSchema = z
  .strictObject({
    id: providerIdSchema,
    name: z.string().min(1).describe('name as it is known'),
    lab: labIdSchema.optional().describe('the lab whose models it is the first to serve, where it is one'),
    aliases: z.partialRecord(z.enum(providerAliasNamespaces), z.array(z.string().min(1))).describe('ids as printed, by publication'),
    headquarters: maybe(countryCodeSchema).describe('seat of the operating entity'),
    parent: maybe(
      z.strictObject({ name: z.string().min(1).describe('its name'), country: maybe(countryCodeSchema).describe('country of its seat') }),
    ).describe('organisation that controls it'),
    dataCentres: maybe(z.array(countryCodeSchema)).describe('countries in which it says it computes'),
    termsAddress: maybe(z.url()).describe('terms of service'),
    privacyAddress: maybe(z.url()).describe('privacy policy'),
    howKnown: z.string().min(1).describe('what says so'),
    conflict: z.string().min(1).optional().describe('what another source says'),
    grade: gradeSchema.describe('grade of its countries'),
    sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
  })
  .meta({ id: 'Provider', title: 'Provider' })
export type Provider = z.infer<typeof providerSchema>

const priceSchema = z.strictObject({
  input: maybe(z.number().nonnegative()).describe('per million tokens read'),
  output: maybe(z.number().nonnegative()).describe('per million tokens written'),
  cachedInput: maybe(z.number().nonnegative()).describe('per million tokens read again from a cache'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217'),
  from: partialDateSchema.describe('first day it held; ≤ where it was only seen'),
  to: maybe(partialDateSchema).describe('last day it held; ≥ where it was seen last; not applicable while it stands in the newest copy'),
  source: sourceIdSchema,
})

/** A model served by somebody. */
export const endpointSchema = z
  .strictObject({
    id: endpointIdSchema,
    provider: providerIdSchema,
    label: z.string().min(1).describe('model name as printed'),
    model: maybe(modelIdSchema).describe('the model the name stands for'),
    configuration: configurationIdSchema.optional().describe('the way it is run, where the name says one'),
    firstParty: maybe(z.boolean()).describe(
      "whether the provider is the model's own lab; unknown where the model is and the provider is a lab",
    ),
    quantization: maybe(z.string().min(1)).describe('as printed'),
    status: maybe(z.string().min(1)).describe('beta, deprecated … as printed'),
    openWeightsLabel: maybe(z.boolean()).describe('whether the source says that the weights can be downloaded'),
    operatorCountry: maybe(countryCodeSchema).describe("seat of the provider's operating entity"),
    dataCentres: maybe(z.array(countryCodeSchema)).describe('countries in which it computes'),
    howKnown: z.string().min(1).describe('what says so'),
    prices: z.array(priceSchema).describe('per million tokens, oldest first'),
    limits: z
      .strictObject({
        context: maybe(z.number().int().positive()).describe('tokens it can read'),
        output: maybe(z.number().int().positive()).describe('tokens it can write'),
      })
      .describe('sizes'),
    knownSince: isoDateSchema.describe('date of the copy'),
    sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
  })
  .meta({ id: 'Endpoint', title: 'Endpoint' })
export type Endpoint = z.infer<typeof endpointSchema>
