import * as z from 'zod'
import { scoreCollections } from '../entities/benchmark-result.ts'
import { type IsoDate, isoDateSchema } from '../entities/dates.ts'
import { countryRules } from '../observatory/country-rule.ts'
import type { Facts } from '../observatory/facts.ts'
import type { MetricResult, Undetermined, UndeterminedReason } from './result.ts'

/**
 * One metric, written once: library types, the command's flags, the API's query and the site's controls are derived from it.
 * Parameters are flat (strings, numbers, booleans), so that every face can carry them.
 */
export interface MetricDefinition<Id extends string = string, S extends z.ZodObject = z.ZodObject, R extends MetricResult = MetricResult> {
  readonly id: Id
  /** Changing what a metric means makes a new version; the old one stays computable. */
  readonly version: number
  readonly title: string
  readonly question: string
  readonly definition: string
  readonly intervalMethod: string
  /** What the figure does not show. */
  readonly cannotSay: readonly string[]
  /** Units of numbers among the details, by their name at any depth, where they are not in the unit of the value. */
  readonly detailUnits?: Readonly<Record<string, string>>
  readonly parameters: S
  compute(facts: Facts, parameters: z.output<S>): R
}

/** Keeps the exact types of parameters and result while checking the shape. */
export function defineMetric<const Id extends string, S extends z.ZodObject, R extends MetricResult>(
  definition: MetricDefinition<Id, S, R>,
): MetricDefinition<Id, S, R> {
  return definition
}

const partySchema = z.string().regex(/^(?:[A-Z]{2}|[a-z0-9]+(?:[.-][a-z0-9]+)*)(?:\+(?:[A-Z]{2}|[a-z0-9]+(?:[.-][a-z0-9]+)*))*$/, {
  error: 'a country (ISO alpha-2, like "CN"), a lab id (like "openai"), or several joined by "+"',
})

export const asOfParameter = {
  asOf: isoDateSchema.optional().describe("only what was known by this date counts; default: the snapshot's date"),
}

/** Who counts as whose. */
export const countryParameters = {
  countryRule: z.enum(countryRules).default('headquarters').describe("who counts as a country's model"),
  foldHongKongMacau: z.stringbool().or(z.boolean()).default(false).describe('count Hong Kong and Macau as China'),
}

/** Two sides to compare: countries, or labs by id. */
export const pairParameters = {
  a: partySchema.default('US').describe('the one side: country, lab id, or several joined by "+"'),
  b: partySchema.default('CN').describe('the other side'),
  ...countryParameters,
}

export const partyParameter = (fallback: string) => partySchema.default(fallback)

/** Which capability index or board, and which state of it. */
export const scaleParameters = {
  index: z.enum(['eci', 'arena']).default('eci').describe('Epoch Capabilities Index, or LMArena text board'),
  ...vintageParameters(),
  ...boardParameters(),
}

/** Which state of the index, and whose dates. */
export function vintageParameters() {
  return {
    vintage: z
      .union([z.enum(['as-known', 'neighbouring']), isoDateSchema])
      .default('as-known')
      .describe(
        'state of the index: the newest known on asOf; the nearest other one with intervals (before it, else after it); or that of a date',
      ),
    dates: z
      .enum(['release', 'as-printed'])
      .default('release')
      .describe("when the public could use a model, or the publication's own dates"),
    widestInterval: z.coerce
      .number<number>()
      .positive()
      .optional()
      .describe('leave out models whose published 90 % interval is wider than so many index points'),
  }
}

/** Which table of the board. */
export function boardParameters() {
  return {
    category: z.string().min(1).default('overall').describe('category of the board'),
    styleControl: z.stringbool().or(z.boolean()).default(true).describe('ratings that control for length and formatting'),
  }
}

/** Which scores. */
export const scoreParameters = {
  collection: z.enum(scoreCollections).default('index').describe('scores an index is fitted on, or collections of evaluations'),
}

export const selectionParameters = {
  top: z.coerce.number<number>().int().min(1).max(10).default(1).describe('mean of the best k models instead of the best one'),
  openWeightsOnly: z.stringbool().or(z.boolean()).default(false).describe('only models whose weights can be downloaded'),
}

export const drawParameters = {
  level: z.coerce.number<number>().min(0.5).max(0.99).default(0.9).describe('coverage of the interval'),
  draws: z.coerce.number<number>().int().min(100).max(20_000).default(2_000).describe('simulated sets of scores'),
  seed: z.coerce
    .number<number>()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(1)
    .describe('seed of the simulation'),
}

/** What every result repeats: the metric's id with version, and all its parameters. */
export function resultHead(definition: Pick<MetricDefinition, 'id' | 'version'>, parameters: Readonly<Record<string, unknown>>) {
  return { metric: `${definition.id}@${definition.version}`, parameters: plainParameters(parameters) }
}

function plainParameters(parameters: Readonly<Record<string, unknown>>): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(parameters).filter((entry): entry is [string, string | number | boolean] => entry[1] !== undefined),
  )
}

/** The date a metric is asked for: `asOf`, or the snapshot's date. */
export function askedFor(facts: Facts, parameters: { readonly asOf?: IsoDate | undefined }): IsoDate {
  return parameters.asOf ?? facts.dataThrough
}

export function undetermined(head: ReturnType<typeof resultHead>, asOf: IsoDate, reason: UndeterminedReason, detail: string): Undetermined {
  return { kind: 'undetermined', ...head, reason, detail, asOf }
}
