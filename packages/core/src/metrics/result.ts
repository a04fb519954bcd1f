import * as z from 'zod'
import { isoDateSchema } from '../entities/dates.ts'
import { missingSchema } from '../entities/missing.ts'

/** Why a metric gives no estimate. */
export const undeterminedReasons = [
  'no-data',
  'no-data-before',
  'window-too-short',
  'coverage-too-low',
  'not-comparable',
  'unknown-party',
  'part-not-loaded',
] as const
export type UndeterminedReason = (typeof undeterminedReasons)[number]

export const intervalSchema = z
  .strictObject({
    low: z.number().describe('in the unit of the value'),
    high: z.number(),
    level: z.number().gt(0).lt(1).describe('coverage it aims at'),
    method: z.string().min(1).describe('how it was computed, and what it assumes'),
  })
  .meta({ id: 'Interval' })
export type Interval = z.infer<typeof intervalSchema>

/** A record that went into a value. */
export const inputSchema = z
  .strictObject({
    kind: z.enum(['model', 'lab', 'source', 'board', 'vintage', 'list', 'event', 'evidence']),
    id: z.string().min(1),
    role: z.string().min(1).optional().describe('what it did there, for instance "leader matched"'),
  })
  .meta({ id: 'MetricInput' })
export type MetricInput = z.infer<typeof inputSchema>

/** Further figures that belong to a value: diagnostics, parts of it, what it was compared with. */
export type Details = { readonly [name: string]: DetailValue }
export type DetailValue = string | number | boolean | readonly DetailValue[] | { readonly [name: string]: DetailValue }
const detailValueSchema: z.ZodType<DetailValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.array(detailValueSchema), z.record(z.string(), detailValueSchema)]),
)

const common = {
  metric: z
    .string()
    .regex(/^[a-z-]+@\d+$/)
    .describe('id and version of its definition'),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).describe('all of them, defaults included'),
}

/** A number that says what it is: unit, uncertainty, how many observations, of what, as of when, by which method. */
export const estimateSchema = z
  .strictObject({
    kind: z.literal('estimate'),
    ...common,
    value: z.number(),
    unit: z.string().min(1),
    interval: z.union([intervalSchema, missingSchema]).describe('or the reason why there is none'),
    n: z.number().int().nonnegative().describe('observations it rests on'),
    population: z.string().min(1).describe('what was counted'),
    asOf: isoDateSchema.describe('date asked for'),
    evaluatedOn: isoDateSchema.describe('day it was evaluated at: the earlier of asOf and the date its input reaches to'),
    answer: z.string().min(1).optional().describe('the word for it, where the metric gives one'),
    inputs: z.array(inputSchema),
    caveats: z.array(z.string().min(1)).describe('what it assumes and does not show'),
    details: z.record(z.string(), detailValueSchema).optional(),
  })
  .meta({ id: 'Estimate' })
export type Estimate = z.infer<typeof estimateSchema>

/** No number, and why. */
export const undeterminedSchema = z
  .strictObject({
    kind: z.literal('undetermined'),
    ...common,
    reason: z.enum(undeterminedReasons),
    detail: z.string().min(1).describe('what was found and what would be needed'),
    asOf: isoDateSchema,
  })
  .meta({ id: 'Undetermined' })
export type Undetermined = z.infer<typeof undeterminedSchema>

/** Values over time. Every point is a whole estimate; `date` is where it stands on the time axis. */
export const seriesSchema = z
  .strictObject({
    kind: z.literal('series'),
    ...common,
    asOf: isoDateSchema,
    points: z.array(estimateSchema.extend({ date: isoDateSchema })),
    summary: z
      .strictObject({ mean: estimateSchema, minimum: estimateSchema, maximum: estimateSchema })
      .optional()
      .describe('over every day since the start date'),
    caveats: z.array(z.string().min(1)),
  })
  .meta({ id: 'Series' })
export type Series = z.infer<typeof seriesSchema>

export const metricResultSchema = z.discriminatedUnion('kind', [estimateSchema, undeterminedSchema, seriesSchema])
export type MetricResult = z.infer<typeof metricResultSchema>
