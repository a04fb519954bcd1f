import type { SpecificationCurveDescription, SpecificationGroup, SpecificationRow } from '@openfrontier/charts'
import type { JudgedSpecification, Observatory, Verdict } from '@openfrontier/core'
import { dateInWords, unitLabel } from '../format.ts'
import { strings } from '../strings.ts'
import type { AnsweredReport } from '../verdicts.ts'

/** A verdict as a drawing: every specification by its unit, shares in percent, choices of one kind together. */
export function curveDescription(report: AnsweredReport, verdict: Verdict, { facts, sources }: Observatory): SpecificationCurveDescription {
  const units = [...new Set(verdict.specifications.map(unitOf))]
  const ids = verdict.specifications.flatMap(({ estimate }) =>
    estimate.kind === 'estimate' ? estimate.inputs.filter((input) => input.kind === 'source').map((input) => input.id) : [],
  )
  return {
    title: `${dateInWords(verdict.asOf)}: ${strings.verdicts[verdict.verdict]}`,
    subtitle: `Each specification with its ${Math.round(report.rule.level * 100)} % interval, the primary one first. ${report.threshold}`,
    groups: units.map((unit): SpecificationGroup => {
      const threshold = report.thresholdValue
      return {
        unit: unit === '' ? strings.verdicts['not-measurable'] : unitLabel(unit),
        ...(threshold !== undefined && { threshold: drawn(threshold, unit) }),
        rows: byDimension(verdict.specifications.filter((specification) => unitOf(specification) === unit)).map(rowOf),
      }
    }),
    foot: {
      n: `${verdict.specifications.length} specifications`,
      dataThrough: verdict.asOf < facts.dataThrough ? verdict.asOf : facts.dataThrough,
      source: [...new Set(ids)].map((id) => sources.get(id)?.attribution ?? id).join('; ') || strings.missing.unknown,
      doesNotShow: `${report.doesNotShow.join('; ')}.`,
    },
  }
}

const unitOf = ({ estimate }: JudgedSpecification) => (estimate.kind === 'estimate' ? estimate.unit : '')

/** Shares are drawn in percent, as they are printed. */
const drawn = (value: number, unit: string) => (unit === 'share' ? 100 * value : value)

/** Keeps the order in which the dimensions first occur, and puts their rows together. */
function byDimension(specifications: readonly JudgedSpecification[]): readonly JudgedSpecification[] {
  const dimensions = [...new Set(specifications.map(({ dimension }) => dimension))]
  return dimensions.flatMap((dimension) => specifications.filter((specification) => specification.dimension === dimension))
}

function rowOf({ id, label, dimension, primary, meets, estimate }: JudgedSpecification): SpecificationRow {
  const head = { id, label, dimension, primary, meets }
  if (estimate.kind !== 'estimate') return { ...head, note: estimate.kind === 'undetermined' ? estimate.detail : strings.missing.unknown }
  const { value, unit, interval } = estimate
  return {
    ...head,
    value: drawn(value, unit),
    ...('low' in interval && { low: drawn(interval.low, unit), high: drawn(interval.high, unit) }),
  }
}
