import * as z from 'zod'
import { countryCodeSchema } from './country.ts'
import { partialDateSchema } from './dates.ts'
import { gradeSchema } from './grade.ts'
import { endpointIdSchema, modelIdSchema, providerIdSchema, sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'

/** Who serves models to others. The operator's seat and its parent's country are different facts. */
export const providerSchema = z
  .strictObject({
    id: providerIdSchema,
    name: z.string().min(1),
    headquarters: maybe(countryCodeSchema).describe('seat of the operating entity'),
    parent: maybe(z.strictObject({ name: z.string().min(1), country: maybe(countryCodeSchema) })),
    dataCentres: maybe(z.array(countryCodeSchema)).describe('countries in which it says it computes'),
    termsAddress: maybe(z.url()),
    privacyAddress: maybe(z.url()),
    howKnown: z.string().min(1),
    conflict: z.string().min(1).optional().describe('what another source says'),
    grade: gradeSchema,
    sources: z.array(sourceIdSchema).min(1),
  })
  .meta({ id: 'Provider', title: 'Provider' })
export type Provider = z.infer<typeof providerSchema>

const priceSchema = z.strictObject({
  input: maybe(z.number().nonnegative()),
  output: maybe(z.number().nonnegative()),
  cachedInput: maybe(z.number().nonnegative()),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217'),
  from: partialDateSchema,
  to: maybe(partialDateSchema).describe('last day it held; missing while it holds'),
  source: sourceIdSchema,
})

/** A model served by somebody. */
export const endpointSchema = z
  .strictObject({
    id: endpointIdSchema,
    provider: providerIdSchema,
    label: z.string().min(1).describe('model name as the provider prints it'),
    model: maybe(modelIdSchema),
    operatorCountry: maybe(countryCodeSchema),
    dataCentres: maybe(z.array(countryCodeSchema)),
    howKnown: z.string().min(1),
    prices: z.array(priceSchema).describe('per million tokens, oldest first'),
    limits: z.strictObject({ context: maybe(z.number().int().positive()), output: maybe(z.number().int().positive()) }),
    sources: z.array(sourceIdSchema).min(1),
  })
  .meta({ id: 'Endpoint', title: 'Endpoint' })
export type Endpoint = z.infer<typeof endpointSchema>
