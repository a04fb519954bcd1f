import * as z from 'zod'
import { claimSchema } from '../entities/claim.ts'
import { isoDateSchema } from '../entities/dates.ts'
import { eventSchema } from '../entities/event.ts'
import { evidenceSchema } from '../entities/evidence.ts'
import { metricResultSchema } from '../metrics/result.ts'
import { specificationDimensions } from './definition.ts'
import { verdictWords } from './verdict.ts'

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

const caseSchema = z
  .strictObject({ specification: z.string(), value: z.number(), low: z.number().optional(), high: z.number().optional() })
  .meta({ id: 'VerdictCase' })

/** A verdict as core gives it. */
export const verdictSchema = z
  .strictObject({
    asOf: isoDateSchema,
    verdict: z.enum(verdictWords),
    specifications: z.array(specificationSchema).describe('the grid: one primary specification, alternates that change one thing each'),
    counts: z.strictObject({ yes: z.number().int(), no: z.number().int(), indeterminate: z.number().int() }),
    points: meetsSchema.describe('where the primary specification points by its value alone; no verdict'),
    flippedBy: z
      .array(z.strictObject({ id: z.string(), dimension: dimensionSchema, label: z.string(), meets: meetsSchema }))
      .describe('single choices that answer otherwise than the primary specification'),
    cases: z
      .strictObject({
        unit: z.string(),
        lowest: caseSchema,
        highest: caseSchema,
        best: z.enum(['lowest', 'highest']).optional().describe('which end is the best case for the claim; the other is the worst'),
      })
      .optional()
      .describe('lowest and highest value over the specifications, in the unit of the primary one'),
    n: z.number().int().nonnegative().optional().describe('observations behind the primary specification'),
    coverage: z.number().describe('share of the specifications that give an estimate'),
    sources: z.array(z.string()).describe('publications the estimates rest on'),
    sentence: z.string().describe('one may quote it'),
    caption: z.string().describe('number, unit, date, n, interval and source of the primary estimate'),
  })
  .meta({ id: 'Verdict' })

const bearingSchema = z
  .strictObject({ id: z.string(), label: z.string(), metric: z.string(), said: metricResultSchema, now: metricResultSchema })
  .meta({ id: 'ClaimBearing' })

const verdictsSchema = z.strictObject({
  said: verdictSchema.describe('when it was said'),
  now: verdictSchema.describe('on the date asked for'),
})

const head = {
  id: claimSchema.shape.id,
  said: claimSchema.shape.said,
  saidOn: claimSchema.shape.saidOn,
  restated: claimSchema.shape.restated,
  turnsOn: claimSchema.shape.turnsOn,
  doesNotShow: claimSchema.shape.doesNotShow,
  sources: claimSchema.shape.sources,
  rule: z.strictObject({
    shareNeeded: z.number().describe('share of specifications that must agree with the primary one'),
    level: z.number().describe('of the intervals'),
  }),
  evidence: z.array(evidenceSchema).describe('published statements that bear on it'),
  garbled: z.array(evidenceSchema).describe('garbled copies of them, counted nowhere'),
  events: z.array(eventSchema),
  bearing: z.array(bearingSchema).describe('figures and events shown beside a verdict, or in place of one'),
}
const thresholdSchema = z.string().describe('and its reason')

/** A claim as core reports it, by its kind. */
export const claimReportSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...head,
      kind: z.enum(['metric', 'event']),
      threshold: thresholdSchema,
      thresholdValue: z.number().optional(),
      verdicts: verdictsSchema,
    }),
    z.strictObject({
      ...head,
      kind: z.literal('attribution'),
      threshold: thresholdSchema,
      verdicts: z.null().describe('that it was said does not make it so'),
      attributed: verdictsSchema.describe('whether the source said it'),
    }),
    z.strictObject({
      ...head,
      kind: z.enum(['causal', 'forecast']),
      verdicts: z.null(),
      why: z.string().describe('why what bears on it cannot settle it'),
    }),
  ])
  .meta({ id: 'ClaimReport', title: 'Claim with its answers' })

/** JSON Schema (draft 2020-12) of a claim's report, as the command prints it and the API answers. */
export function claimReportJsonSchema(): object {
  return z.toJSONSchema(claimReportSchema, { io: 'input', unrepresentable: 'any' })
}
