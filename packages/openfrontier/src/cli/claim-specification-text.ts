import { formatNumber } from '@openfrontier/core'
import type { JudgedSpecification } from '@openfrontier/core/claims'
import type { MetricResult } from '@openfrontier/core/metrics'
import { paragraph, type Style, table } from './layout.ts'
import { boundsText } from './result-text.ts'

interface MeasuredLine {
  readonly when: string
  readonly estimate: MetricResult
  readonly meets: string
}

/** A specification with its estimates when the claim was said and now. */
export function specificationText(now: JudgedSpecification, said: JudgedSpecification | undefined, style: Style): string {
  const lines = (when: string, specification: JudgedSpecification | undefined): MeasuredLine[] =>
    (specification?.measures ?? []).map(({ estimate, meets }) => ({ when, estimate, meets }))
  return [
    '',
    paragraph(`${now.dimension}: ${now.label}`, 2, `  `),
    estimatesTable([...lines('said', said), ...lines('now', now)], style),
  ].join('\n')
}

/** Estimates below each other, with interval, unit, n and answer. */
export function estimatesTable(lines: readonly MeasuredLine[], style: Style): string {
  return table<MeasuredLine>(
    [
      { title: '', cell: ({ when }) => when },
      { title: '', align: 'right', atLeast: 6, cell: ({ estimate }) => valueText(estimate) },
      { title: '', align: 'right', atLeast: 14, width: 28, cell: ({ estimate }) => intervalText(estimate) },
      { title: '', atLeast: 12, cell: ({ estimate }) => unitText(estimate) },
      { title: '', align: 'right', atLeast: 6, cell: ({ estimate }) => (estimate.kind === 'estimate' ? `n ${estimate.n}` : '') },
      { title: '', cell: ({ meets }) => meets },
    ],
    lines.flatMap(endsOfSeries),
    style,
  )
}

/** A series by its first and its last point, each with its date. */
function endsOfSeries(line: MeasuredLine): MeasuredLine[] {
  const { estimate } = line
  if (estimate.kind !== 'series') return [line]
  const ends = [estimate.points.at(0), estimate.points.length > 1 ? estimate.points.at(-1) : undefined].filter(
    (point) => point !== undefined,
  )
  return ends.map((point, place) => ({ ...line, when: `${place === 0 ? line.when : ''} ${point.date}`.trim(), estimate: point }))
}

function valueText(result: MetricResult): string {
  return result.kind === 'estimate' ? formatNumber(result.value, result.unit) : '–'
}

/** The interval; for a census without one the bounds of what is not known, where there are any. */
function intervalText(result: MetricResult): string {
  if (result.kind === 'undetermined') return result.reason.replaceAll('-', ' ')
  if (result.kind !== 'estimate') return ''
  const { interval, details, unit } = result
  const [low, high] = [details?.['lowerBound'], details?.['upperBound']]
  if ('low' in interval || typeof low !== 'number' || typeof high !== 'number') return boundsText(result)
  return low < high ? `bounds ${formatNumber(low, unit)} to ${formatNumber(high, unit)}` : boundsText(result)
}

function unitText(result: MetricResult): string {
  if (result.kind !== 'estimate') return ''
  return result.unit === 'share' ? '%' : result.unit
}
