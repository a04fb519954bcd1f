import { countryRules } from '@openfrontier/core/observatory'
import * as z from 'zod'
import { indexChoices } from './queries.ts'

const asOf = z.iso.date({ error: 'a day that exists, written YYYY-MM-DD' }).optional()
const countryRule = z.enum(countryRules, { error: countryRules.map((rule) => `“${rule}”`).join(', ') }).default('headquarters')
const truth = z.enum(['true', 'false'], { error: '“true” or “false”' }).default('false')
const counted = '1 to 10'

export const frontierQuerySchema = z.object({
  index: z.enum(indexChoices, { error: '“eci” (Epoch Capabilities Index) or “arena” (LMArena text board)' }).default('eci'),
  countryRule,
  openWeightsOnly: truth,
  top: z.coerce.number({ error: counted }).int({ error: counted }).min(1, { error: counted }).max(10, { error: counted }).default(1),
  asOf,
})
export type FrontierQuery = z.output<typeof frontierQuerySchema>

export const opennessQuerySchema = z.object({ countryRule, asOf })
export type OpennessQuery = z.output<typeof opennessQuerySchema>

export const adoptionQuerySchema = z.object({ asOf })

/** How prices are laid out: by their differences, or by their ratios. */
export const axisScales = ['linear', 'log'] as const

const points = 'a number of index points from 100 to 170'
export const efficiencyQuerySchema = z.object({
  atLeast: z.coerce.number({ error: points }).min(100, { error: points }).max(170, { error: points }).default(130),
  countryRule,
  scale: z.enum(axisScales, { error: axisScales.map((scale) => `“${scale}”`).join(' or ') }).default('linear'),
  asOf,
})
export type EfficiencyQuery = z.output<typeof efficiencyQuerySchema>

export const riskQuerySchema = z.object({ countryRule, asOf })
export type RiskQuery = z.output<typeof riskQuerySchema>

/** The schemas of the pages on a topic, by their path. */
export const topicQuerySchemas = {
  frontier: frontierQuerySchema,
  openness: opennessQuerySchema,
  adoption: adoptionQuerySchema,
  efficiency: efficiencyQuerySchema,
  risk: riskQuerySchema,
} as const

/** Values that an address leaves out. */
export const topicDefaults = {
  index: 'eci',
  countryRule: 'headquarters',
  openWeightsOnly: 'false',
  top: 1,
  atLeast: 130,
  scale: 'linear',
} as const
