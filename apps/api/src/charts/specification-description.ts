import type { SpecificationCurveDescription, SpecificationRow } from '@openfrontier/charts'
import { answersOf, type ClaimReport } from '@openfrontier/core/claims'
import type { Observatory } from '@openfrontier/core/observatory'

type Judged = NonNullable<ReturnType<typeof answersOf>>['now']['specifications'][number]

/** Describes the chart of a claim's specifications, or `undefined` where the claim has none. */
export function specificationDescription(observatory: Observatory, report: ClaimReport): SpecificationCurveDescription | undefined {
  const verdict = answersOf(report)?.now
  if (verdict === undefined || verdict.specifications.length === 0) return undefined
  const units = [...new Set(verdict.specifications.map(unitOf))]
  const threshold = 'thresholdValue' in report ? report.thresholdValue : undefined
  const primary = verdict.specifications.find((specification) => specification.primary)
  const { estimate } = primary ?? {}
  return {
    title: verdict.sentence,
    subtitle: report.restated,
    groups: units.map((unit) => ({
      unit,
      ...(threshold !== undefined && unit === (primary && unitOf(primary)) && { threshold }),
      rows: verdict.specifications.filter((specification) => unitOf(specification) === unit).map(rowOf),
    })),
    foot: {
      n: estimate?.kind === 'estimate' ? estimate.n : 0,
      dataThrough: verdict.asOf,
      source: report.sources.map((id) => observatory.sources.get(id)?.attribution ?? id).join('; ') || 'Open Frontier',
      doesNotShow: report.doesNotShow.join(' '),
    },
  }
}

function unitOf({ estimate }: Judged): string {
  return estimate.kind === 'estimate' ? estimate.unit : 'no estimate'
}

function rowOf({ id, label, dimension, primary, meets, estimate }: Judged): SpecificationRow {
  const head = { id, label, dimension, primary, meets }
  if (estimate.kind !== 'estimate') return { ...head, note: estimate.kind === 'undetermined' ? estimate.reason : 'a series' }
  const { value, interval } = estimate
  return { ...head, value, ...('low' in interval && { low: interval.low, high: interval.high }) }
}
