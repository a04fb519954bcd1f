import * as z from 'zod'
import { type ClaimId, type IsoDate, isoDateSchema } from '../entities/index.ts'
import { InvalidParametersError } from '../metrics/invalid-parameters.ts'
import { type MetricId, metricIds, metrics } from '../metrics/registry.ts'
import type { Facts } from '../observatory/facts.ts'
import { type Measure, type Specification, specificationDimensions, type TestedClaim, varied } from './definition.ts'
import { judge } from './judge.ts'
import { createMeasurer } from './measure.ts'
import { type Answer, meetsAbove, meetsAboveBounds, meetsBelow, meetsBelowBounds, meetsByWord } from './meets.ts'
import { isRecordMeasure, recordMeasures } from './records/registry.ts'
import type { JudgedClaimReport } from './report.ts'
import { defaultVerdictRule } from './verdict.ts'

const plainSchema = z.union([z.string(), z.number(), z.boolean()])
const parametersSchema = z.record(z.string(), plainSchema)
const measureIds = [...metricIds, ...Object.keys(recordMeasures)] as [string, ...string[]]

/** A claim of one's own: one metric or record with its parameters, a threshold, and alternates that change one thing each. */
export const ownClaimSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'letters, digits and hyphens')
      .default('own'),
    said: z.string().min(1).describe('the sentence as it was said'),
    saidOn: isoDateSchema
      .optional()
      .describe('date as of which the verdict "when it was said" is computed; default: the date of the other'),
    restated: z.string().min(1).optional().describe('the sentence restated so that it can be tested'),
    metric: z.enum(measureIds).describe('a metric, or a measure of what is on record'),
    parameters: parametersSchema.default({}),
    holdsWhere: z
      .union([
        z.strictObject({ above: z.number() }),
        z.strictObject({ below: z.number() }),
        z.strictObject({ answers: z.array(z.string().min(1)).min(1), not: z.array(z.string().min(1)).default([]) }),
      ])
      .describe(
        'a threshold in the unit of the value (shares from 0 to 1), or the words of the metric that say yes, and those that say no',
      ),
    reason: z.string().min(1).optional().describe('why this threshold'),
    alternates: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          dimension: z.enum(specificationDimensions).exclude(['primary']),
          label: z.string().min(1),
          change: parametersSchema.describe('parameters that differ from those above'),
        }),
      )
      .max(8)
      .default([])
      .describe('other ways to test it; five or more make a verdict that can be defended'),
    coverageFloor: z.number().min(0).max(1).default(0.5),
    shareNeeded: z.number().min(0.5).max(1).default(defaultVerdictRule.shareNeeded),
    level: z.number().min(0.5).max(0.99).default(defaultVerdictRule.level),
    turnsOn: z.array(z.string().min(1)).default([]),
    doesNotShow: z.array(z.string().min(1)).default([]),
  })
  .meta({ id: 'OwnClaim', title: 'A claim of one’s own' })
export type OwnClaim = z.input<typeof ownClaimSchema>

/** Alternates below which a verdict turns on too few choices; the report then says so. */
const fewestAlternates = 5

/**
 * Judges a claim of one's own by the same rule as the others, from an object that fits `ownClaimSchema`, for instance read from
 * YAML. Throws a `ZodError` where the object does not fit, `InvalidParametersError` where a parameter is unknown or wrong, and
 * `PartNotLoadedError` where the snapshot lacks a part that is read.
 *
 * @example
 * judgeOwnClaim(facts, { said: 'China is within five points', metric: 'frontier-gap', parameters: {}, holdsWhere: { below: 5 } })
 */
export function judgeOwnClaim(facts: Facts, given: OwnClaim, asOf: IsoDate = facts.dataThrough): JudgedClaimReport {
  const own = ownClaimSchema.parse(given)
  const definition = definitionOf(own)
  const rule = { shareNeeded: own.shareNeeded, level: own.level }
  const measurer = createMeasurer(facts, own.level)
  const verdict = (day: IsoDate) => judge(facts, definition, day, rule, { said: own.said, measurer })
  const saidOn = own.saidOn ?? asOf
  const cannotSay = isRecordMeasure(own.metric) ? recordMeasures[own.metric].cannotSay : metrics[own.metric as MetricId].cannotSay
  return {
    id: own.id,
    kind: own.metric === 'event-record' || own.metric === 'event-trend' ? 'event' : 'metric',
    said: own.said,
    saidOn,
    restated: own.restated ?? own.said,
    turnsOn: own.turnsOn.length > 0 ? own.turnsOn : [...new Set(own.alternates.map(({ dimension }) => dimension))],
    doesNotShow: [
      ...own.doesNotShow,
      ...cannotSay,
      ...(own.alternates.length < fewestAlternates
        ? [`how the answer holds up: ${own.alternates.length} alternates are tried, ${fewestAlternates} are usual`]
        : []),
    ],
    sources: [],
    rule,
    evidence: [],
    garbled: [],
    events: [],
    bearing: [],
    threshold: definition.threshold,
    ...(definition.thresholdValue !== undefined && { thresholdValue: definition.thresholdValue }),
    verdicts: { said: verdict(saidOn), now: verdict(asOf) },
  }
}

function definitionOf(own: z.output<typeof ownClaimSchema>): TestedClaim {
  const { metric, parameters, holdsWhere } = own
  const primary: Specification = {
    id: 'primary',
    dimension: 'primary',
    label: isRecordMeasure(metric) ? recordMeasures[metric].title : metrics[metric as MetricId].title,
    measures: [checked({ metric, parameters } as unknown as Measure)],
  }
  const alternates = own.alternates.map(({ change, ...words }) => ({ ...words, measures: varied(primary, change).map(checked) }))
  const reason = own.reason === undefined ? '' : ` ${own.reason}`
  const head = { id: own.id as ClaimId, kind: 'metric', primary, alternates, coverageFloor: own.coverageFloor } as const
  if ('answers' in holdsWhere) {
    return {
      ...head,
      threshold: `The answer is ${holdsWhere.answers.join(' or ')}.${reason}`,
      meets: meetsByWord(holdsWhere.answers, holdsWhere.not),
    }
  }
  if ('above' in holdsWhere) {
    const { above } = holdsWhere
    return {
      ...head,
      threshold: `Above ${above}.${reason}`,
      thresholdValue: above,
      favours: 'higher',
      meets: either(meetsAbove(above), meetsAboveBounds(above)),
    }
  }
  const { below } = holdsWhere
  return {
    ...head,
    threshold: `Below ${below}.${reason}`,
    thresholdValue: below,
    favours: 'lower',
    meets: either(meetsBelow(below), meetsBelowBounds(below)),
  }
}

/** An interval decides where there is one, the bounds of a census where there is none. */
function either(byInterval: TestedClaim['meets'], byBounds: TestedClaim['meets']): TestedClaim['meets'] {
  return (result, measure): Answer => (result.kind === 'estimate' && 'low' in result.interval ? byInterval : byBounds)(result, measure)
}

/** The measure, its parameters as its definition reads them. Throws `InvalidParametersError`, so that no mistake waits for the judging. */
function checked(measure: Measure): Measure {
  const schema: z.ZodType = isRecordMeasure(measure.metric) ? recordMeasures[measure.metric].parameters : metrics[measure.metric].parameters
  const parsed = schema.safeParse(measure.parameters)
  if (parsed.success) return measure
  const issues = parsed.error.issues.map((issue) => ({ parameter: issue.path.join('.') || 'parameters', expected: issue.message }))
  throw new InvalidParametersError(measure.metric, issues)
}
