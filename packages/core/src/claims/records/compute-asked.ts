import { computeMetric, type MetricId, metrics } from '../../metrics/registry.ts'
import type { MetricResult } from '../../metrics/result.ts'
import type { Facts } from '../../observatory/facts.ts'
import type { AskedOn } from './record-measure.ts'

/** A metric as of a date, at the level and with the draws asked for where it has such parameters: a census has none. */
export function computeAsked(
  facts: Facts,
  metric: MetricId,
  parameters: Readonly<Record<string, unknown>>,
  { asOf, level, draws }: AskedOn,
): MetricResult {
  const shape: Readonly<Record<string, unknown>> = metrics[metric].parameters.shape
  return computeMetric(facts, metric, {
    ...('draws' in shape && draws !== undefined && { draws }),
    ...parameters,
    asOf,
    ...('level' in shape && { level }),
  })
}
