import { isoDateSchema } from '@openfrontier/core/entities'
import { metrics } from '@openfrontier/core/metrics'
import { countryRules } from '@openfrontier/core/observatory'
import * as z from 'zod'

export const noParameters = z.strictObject({})

/** A side is written as every metric writes it. */
export const partySchema = metrics.frontier.parameters.shape.of.unwrap()

export const asOfParameter = {
  asOf: isoDateSchema.optional().describe("only what was known by this date counts; default: the snapshot's date"),
}

export const countryRuleParameter = {
  countryRule: z.enum(countryRules).optional().describe("who counts as a country's; default: headquarters"),
}

export const pagingParameters = {
  limit: z.coerce.number().int().min(1).max(1_000).default(100).describe('rows on a page'),
  cursor: z.string().min(1).max(2_000).optional().describe('where to go on: taken from the link to the next page, never made up'),
}

/** Names out of a list, joined by commas. */
export function namesParameter<const N extends readonly [string, ...string[]]>(names: N, description: string) {
  const split = (given: unknown) => (typeof given === 'string' ? given.split(',') : given)
  return z
    .preprocess(split, z.array(z.enum(names), 'names joined by commas').min(1))
    .optional()
    .describe(description)
    .meta({ style: 'commas' })
}
