import { specificationDimensions, verdictWords } from '@openfrontier/core/claims'
import { claimSchema, isoDateSchema } from '@openfrontier/core/entities'
import { metricResultSchema } from '@openfrontier/core/metrics'
import * as z from 'zod'

const meetsSchema = z.enum(['yes', 'no', 'indeterminate'])
const parametersSchema = z.record(z.string(), z.unknown())
const dimensionSchema = z.enum(specificationDimensions).describe('what it changes against the primary specification')

const specificationSchema = z
  .strictObject({
    id: z.string(),
    dimension: dimensionSchema,
    label: z.string(),
    primary: z.boolean(),
    parameters: parametersSchema.describe('of the measure that decides'),
    estimate: metricResultSchema,
    meets: meetsSchema.describe('whether the claim holds so'),
    measures: z
      .array(z.strictObject({ metric: z.string(), parameters: parametersSchema, estimate: metricResultSchema, meets: meetsSchema }))
      .describe('all measures, where several must hold'),
  })
  .meta({ id: 'JudgedSpecification' })

/** A verdict as core gives it. */
export const verdictSchema = z
  .strictObject({
    asOf: isoDateSchema,
    verdict: z.enum(verdictWords),
    specifications: z.array(specificationSchema).describe('the grid: one primary specification, alternates that change one thing each'),
    counts: z.strictObject({ yes: z.number().int(), no: z.number().int(), indeterminate: z.number().int() }),
    flippedBy: z
      .array(z.strictObject({ id: z.string(), dimension: dimensionSchema, label: z.string(), meets: meetsSchema }))
      .describe('single choices that answer otherwise than the primary specification'),
    sentence: z.string().describe('one may quote it'),
  })
  .meta({ id: 'Verdict' })

/** A claim as core reports it. */
export const claimReportSchema = z
  .strictObject({
    id: claimSchema.shape.id,
    kind: claimSchema.shape.kind,
    said: claimSchema.shape.said,
    restated: claimSchema.shape.restated,
    threshold: z.string().describe('and its reason'),
    thresholdValue: z.number().optional(),
    turnsOn: claimSchema.shape.turnsOn,
    doesNotShow: claimSchema.shape.doesNotShow,
    sources: claimSchema.shape.sources,
    rule: z.strictObject({
      shareNeeded: z.number().describe('share of specifications that must agree with the primary one'),
      level: z.number().describe('of the intervals'),
    }),
    verdicts: z.strictObject({ said: verdictSchema.describe('when it was said'), now: verdictSchema.describe('on the date asked for') }),
  })
  .meta({ id: 'ClaimReport' })
