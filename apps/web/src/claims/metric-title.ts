import { type MetricId, metrics } from '@openfrontier/core'

const isMetric = (id: string): id is MetricId => Object.hasOwn(metrics, id)

/** The title of a metric; a measure of the record goes by its name. */
export function metricTitle(id: string): string {
  return isMetric(id) ? metrics[id].title : id.replaceAll('-', ' ')
}

/** Where a metric is explained; a measure of the record has no page. */
export function metricAddress(id: string): string | undefined {
  return isMetric(id) ? `/metrics/${id}` : undefined
}
