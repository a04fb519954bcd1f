import type { IsoDate } from '../entities/index.ts'
import type { MetricResult } from '../metrics/result.ts'
import type { Facts } from '../observatory/facts.ts'
import type { Measure, RecordMeasure } from './definition.ts'
import { PartNotLoadedError } from './part-not-loaded.ts'
import { computeAsked } from './records/compute-asked.ts'
import type { AskedOn } from './records/record-measure.ts'
import { isRecordMeasure, recordMeasures } from './records/registry.ts'

/** The result of a measure as of a date, at the level of the rule. */
export type Measurer = (measure: Measure, asOf: IsoDate) => MetricResult

/**
 * Computes measures and keeps the results: claims and dates share many of them. Keep it no longer than one round of judging.
 * `draws` sets the number of simulated draws of metrics that have any, in place of their default.
 * What it returns throws `PartNotLoadedError` where the snapshot lacks a part that a measure reads.
 */
export function createMeasurer(facts: Facts, level: number, draws?: number): Measurer {
  const results = new Map<string, MetricResult>()
  return (measure, asOf) => {
    const key = JSON.stringify([measure.metric, Object.entries(measure.parameters).sort(([x], [y]) => (x < y ? -1 : 1)), asOf])
    const result = results.get(key) ?? computeMeasure(facts, measure, { asOf, level, ...(draws !== undefined && { draws }) })
    results.set(key, result)
    return result
  }
}

function computeMeasure(facts: Facts, measure: Measure, asked: AskedOn): MetricResult {
  const result = isRecord(measure) ? computeRecord(facts, measure, asked) : computeAsked(facts, measure.metric, measure.parameters, asked)
  if (result.kind === 'undetermined' && result.reason === 'part-not-loaded') throw new PartNotLoadedError(result.detail)
  return result
}

function computeRecord(facts: Facts, { metric, parameters }: RecordMeasure, asked: AskedOn): MetricResult {
  const definition = recordMeasures[metric]
  const compute = definition.compute as (facts: Facts, parameters: unknown, asked: AskedOn) => MetricResult
  return compute(facts, definition.parameters.parse(parameters), asked)
}

function isRecord(measure: Measure): measure is RecordMeasure {
  return isRecordMeasure(measure.metric)
}
