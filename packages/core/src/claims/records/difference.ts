import * as z from 'zod'
import { type MetricId, metricIds } from '../../metrics/registry.ts'
import type { Estimate, MetricResult } from '../../metrics/result.ts'
import type { Facts } from '../../observatory/facts.ts'
import { boundsOf } from '../meets.ts'
import { computeAsked } from './compute-asked.ts'
import { type AskedOn, defineRecordMeasure, plainParameters } from './record-measure.ts'

const choices = z.string().regex(/^[A-Za-z]+=[^;=\s]+(?:;[A-Za-z]+=[^;=\s]+)*$/, 'parameters as "of=CN", several joined by ";"')
const parameters = z
  .object({
    measure: z.enum(metricIds as [MetricId, ...MetricId[]]).describe('metric that is computed twice'),
    first: choices.describe('what is set for the first of the two'),
    second: choices.describe('what is set for the second, which is subtracted'),
  })
  .catchall(z.union([z.string(), z.number(), z.boolean()]))
type Parameters = z.output<typeof parameters>

/** Parameters that say of what a value is a share or on which scale it stands: over these, values are not subtracted. */
const wholes = [
  'universe',
  'measure',
  'copy',
  'population',
  'index',
  'category',
  'collection',
  'unit',
  'include',
  'counting',
  'open',
  'licence',
]

/** One metric under two choices, the first minus the second. */
export const difference = defineRecordMeasure({
  id: 'difference',
  version: 1,
  title: 'Difference of a metric under two choices',
  definition:
    'The value under the first choice minus that under the second; of shares, in percentage points. The interval joins the two by the method of variance estimates recovery (Zou and Donner 2008; Newcombe 1998 for shares), which takes their errors as independent; bounds for what is not known are subtracted end from end. Values of different universes, populations or scales are different quantities and are refused.',
  cannotSay: ['Why the two differ.'],
  parameters,
  compute: computeDifference,
})

function computeDifference(facts: Facts, given: Parameters, asked: AskedOn): MetricResult {
  const { measure, first, second, ...shared } = given
  const { asOf, level } = asked
  const head = { metric: 'difference@1', parameters: plainParameters(given) }
  const refuse = (detail: string): MetricResult => ({ kind: 'undetermined', ...head, reason: 'not-comparable', detail, asOf })
  const [one, other] = [read(first), read(second)]
  const mixed = wholes.filter((name) => one[name] !== other[name])
  if (mixed.length > 0)
    return refuse(`the two differ in ${mixed.join(', ')}: shares of different wholes, and values on different scales, are not subtracted`)
  const x = inPoints(computeAsked(facts, measure, { ...shared, ...one }, asked))
  const y = inPoints(computeAsked(facts, measure, { ...shared, ...other }, asked))
  for (const result of [x, y]) if (result.kind === 'undetermined') return { ...result, ...head }
  if (x.kind !== 'estimate' || y.kind !== 'estimate') return refuse(`${measure} gives a series; a difference needs two values`)
  if (x.unit !== y.unit) return refuse(`values in ${x.unit} and in ${y.unit} are not subtracted`)
  return {
    kind: 'estimate',
    ...head,
    value: x.value - y.value,
    unit: x.unit,
    ...spread(x, y, level),
    n: x.n + y.n,
    population: `${x.population}; less ${y.population}`,
    asOf,
    // Of two windows the second may be long past; the first says how far the data reach.
    evaluatedOn: x.evaluatedOn,
    inputs: [...new Map([...x.inputs, ...y.inputs].map((input) => [`${input.kind} ${input.id} ${input.role ?? ''}`, input])).values()],
    caveats: [...new Set([...x.caveats, ...y.caveats])],
  }
}

function read(text: string): Record<string, string> {
  return Object.fromEntries(text.split(';').map((pair) => pair.split('=') as [string, string]))
}

/** Shares in hundredths: their difference is in percentage points, not in percent. */
function inPoints(result: MetricResult): MetricResult {
  if (result.kind !== 'estimate' || result.unit !== 'share') return result
  const { interval, details } = result
  const bounds = (['lowerBound', 'upperBound'] as const).flatMap((name) => {
    const end = details?.[name]
    return typeof end === 'number' ? [[name, 100 * end] as const] : []
  })
  return {
    ...result,
    value: 100 * result.value,
    unit: 'percentage points',
    interval: 'low' in interval ? { ...interval, low: 100 * interval.low, high: 100 * interval.high } : interval,
    details: { ...details, ...Object.fromEntries(bounds) },
  }
}

/** Interval where both have one; else, where both have ends for what is not known, bounds among the details. */
function spread(x: Estimate, y: Estimate, level: number): Pick<Estimate, 'interval' | 'details'> {
  const parts = { first: x.value, second: y.value }
  if ('low' in x.interval && 'low' in y.interval) {
    const [a, b] = [x.interval, y.interval]
    const value = x.value - y.value
    const interval = {
      low: value - Math.hypot(x.value - a.low, b.high - y.value),
      high: value + Math.hypot(a.high - x.value, y.value - b.low),
      level,
      method: 'variance estimates recovery (Zou and Donner 2008), errors taken as independent',
    }
    return { interval, details: parts }
  }
  const [a, b] = [boundsOf(x), boundsOf(y)]
  const missing = 'low' in x.interval ? y.interval : x.interval
  return {
    interval: 'missing' in missing ? missing : { missing: 'not-applicable' },
    details: { ...parts, ...(a && b && { lowerBound: a.low - b.high, upperBound: a.high - b.low }) },
  }
}
