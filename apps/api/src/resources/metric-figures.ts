import type { Estimate, MetricResult, Undetermined } from '@openfrontier/core/metrics'
import { namedColumns } from '../records/columns.ts'

type Figure = (Estimate & { readonly date?: string }) | Undetermined

/** The lines of a result's CSV form: one for an estimate or its absence, one for each point of a series. */
export function figuresOf(result: MetricResult): readonly Figure[] {
  return result.kind === 'series' ? result.points : [result]
}

export const figureColumns = namedColumns<Figure>({
  metric: (figure) => figure.metric,
  kind: (figure) => figure.kind,
  date: (figure) => (figure.kind === 'estimate' ? figure.date : undefined),
  value: ifEstimated((figure) => figure.value),
  unit: ifEstimated((figure) => figure.unit),
  low: ifEstimated(({ interval }) => ('low' in interval ? interval.low : undefined)),
  high: ifEstimated(({ interval }) => ('low' in interval ? interval.high : undefined)),
  level: ifEstimated(({ interval }) => ('low' in interval ? interval.level : undefined)),
  intervalMethod: ifEstimated(({ interval }) => ('low' in interval ? interval.method : undefined)),
  intervalMissing: ifEstimated(({ interval }) => ('low' in interval ? undefined : interval.missing)),
  n: ifEstimated((figure) => figure.n),
  population: ifEstimated((figure) => figure.population),
  asOf: (figure) => figure.asOf,
  evaluatedOn: ifEstimated((figure) => figure.evaluatedOn),
  answer: ifEstimated((figure) => figure.answer),
  reason: (figure) => (figure.kind === 'undetermined' ? figure.reason : undefined),
  detail: (figure) => (figure.kind === 'undetermined' ? figure.detail : undefined),
})

function ifEstimated<V>(read: (estimate: Estimate) => V): (figure: Figure) => V | undefined {
  return (figure) => (figure.kind === 'estimate' ? read(figure) : undefined)
}
