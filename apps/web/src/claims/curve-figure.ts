import type { SpecificationCurveDescription, SpecificationGroup, SpecificationRow } from '@openfrontier/charts'
import { formatNumber, type JudgedSpecification, type Verdict } from '@openfrontier/core'
import type { DataCell, FigureData } from '../figures/figure-data.ts'
import { dateInWords } from '../format.ts'
import { strings } from '../strings.ts'
import { endsWords, estimateWords, hasAxis } from './estimate-words.ts'
import type { OpenedClaim } from './open-claim.ts'
import { setParameters } from './set-parameters.ts'
import { creditsOf } from './source-credits.ts'
import { drawnValue, unitDecimals, unitFactor, unitWords } from './unit-scale.ts'
import { countsInWords, words } from './words.ts'

/** Every specification of a verdict on its axis and as a table; `undefined` where fewer than two have a number that an axis says more of. */
export function curveFigure(opened: OpenedClaim, verdict: Verdict): FigureData | undefined {
  if (verdict.specifications.filter((specification) => unitOf(specification) !== undefined).length < 2) return undefined
  const { report } = opened
  return {
    id: 'specifications',
    drawing: { kind: 'specifications', description: describe(opened, verdict) },
    table: specificationTable(verdict, report.rule.level),
    json: `/v1/claims/${report.id}${opened.asOf === undefined ? '' : `?asOf=${opened.asOf}`}`,
  }
}

function describe({ observatory, report }: OpenedClaim, verdict: Verdict): SpecificationCurveDescription {
  const { specifications } = verdict
  const primary = specifications.find((one) => one.primary)
  const threshold = 'thresholdValue' in report ? report.thresholdValue : undefined
  const units = [...new Set(specifications.map(unitOf))].sort((x, y) => Number(x === undefined) - Number(y === undefined))
  const level = Math.round(report.rule.level * 100)
  return {
    title: words.curveTitle(strings.verdicts[verdict.verdict], dateInWords(verdict.asOf), countsInWords(verdict.counts)),
    subtitle: words.curveSubtitle(
      report.said,
      level,
      specifications.some(({ measures }) => measures.length > 1),
    ),
    groups: units.map((unit): SpecificationGroup => {
      const own = specifications.filter((specification) => unitOf(specification) === unit)
      return {
        unit: unit === undefined ? words.noAxis : unitWords(unit),
        ...(unit !== undefined && { decimals: unitDecimals(unit) }),
        // A threshold is in the unit of the primary one; others have their own, which the threshold's words name.
        ...(threshold !== undefined &&
          unit !== undefined &&
          unit === (primary && unitOf(primary)) && { threshold: unitFactor(unit) * threshold }),
        rows: byDimension(own).map(rowOf),
      }
    }),
    foot: {
      n: verdict.n === undefined ? words.specifications(specifications.length) : words.curveN(verdict.n, specifications.length),
      dataThrough: dataThrough(verdict),
      source: creditsOf(observatory, verdict.sources),
      doesNotShow: `${report.doesNotShow.join('; ')}.`,
    },
  }
}

/** The last day that the primary estimate reaches to. */
function dataThrough({ specifications, asOf }: Verdict): string {
  const days = specifications.flatMap(({ estimate }) => (estimate.kind === 'estimate' ? [estimate.evaluatedOn] : []))
  return days.sort().at(-1) ?? asOf
}

/** The unit of the axis a specification stands on; records are counted beside it. */
function unitOf({ estimate }: JudgedSpecification): string | undefined {
  return estimate.kind === 'estimate' && hasAxis(estimate.unit) ? estimate.unit : undefined
}

/** Keeps the order in which the dimensions first occur, and puts their rows together. */
function byDimension(specifications: readonly JudgedSpecification[]): readonly JudgedSpecification[] {
  const dimensions = [...new Set(specifications.map(({ dimension }) => dimension))]
  return dimensions.flatMap((dimension) => specifications.filter((specification) => specification.dimension === dimension))
}

function rowOf(specification: JudgedSpecification): SpecificationRow {
  const { id, label, dimension, primary, meets, estimate } = specification
  const head = { id, label, dimension, primary, meets }
  if (estimate.kind !== 'estimate' || unitOf(specification) === undefined) return { ...head, note: estimateWords(estimate) }
  const { value, unit, interval } = estimate
  return { ...head, ...drawnValue({ value, ...('low' in interval && { low: interval.low, high: interval.high }) }, unit) }
}

function specificationTable({ specifications }: Verdict, level: number): FigureData['table'] {
  const names = strings.table
  return {
    columns: [
      { name: names.specification },
      { name: words.changes },
      { name: names.value, number: true },
      { name: `${Math.round(level * 100)} % ${names.interval.toLowerCase()}`, number: true },
      { name: names.unit },
      { name: 'n', number: true },
      { name: names.answer },
      { name: words.asked },
    ],
    rows: specifications.flatMap(({ label, dimension, measures }) =>
      measures.map((measure, place): readonly DataCell[] => [
        { text: place === 0 ? label : `${strings.claims.alsoNeeded}: ${label}` },
        { text: dimension },
        ...figureCells(measure.estimate),
        { text: strings.answers[measure.meets] },
        { text: [measure.metric, ...setParameters(measure)].join(' ') },
      ]),
    ),
  }
}

function figureCells(estimate: JudgedSpecification['estimate']): readonly DataCell[] {
  if (estimate.kind !== 'estimate') return [{ text: '–', value: '' }, { text: '' }, { text: estimateWords(estimate) }, { text: '' }]
  const { value, unit, n } = estimate
  return [
    { text: formatNumber(value, unit), value },
    { text: endsWords(estimate) || strings.claims.noInterval },
    { text: unitWords(unit) },
    { text: n.toLocaleString('en'), value: n },
  ]
}
