import { type JudgedMeasure, type MetricId, metrics } from '@openfrontier/core'

/** Parameters of a measure that differ from the defaults of its metric, as `name=value`: what a reader must set to repeat it. */
export function setParameters({ metric, parameters }: Pick<JudgedMeasure, 'metric' | 'parameters'>): readonly string[] {
  const defaults: Readonly<Record<string, unknown>> = isMetric(metric) ? metrics[metric].parameters.parse({}) : {}
  return Object.entries(parameters)
    .filter(([name, value]) => name !== 'asOf' && value !== undefined && value !== defaults[name])
    .map(([name, value]) => `${name}=${String(value)}`)
}

const isMetric = (id: string): id is MetricId => id in metrics
