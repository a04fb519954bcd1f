import { formatEstimate, formatNumber } from '@openfrontier/core'
import type { Estimate, MetricDefinition, MetricResult, Series } from '@openfrontier/core/metrics'
import { detailLines } from './details.ts'
import { definitions, ends, paragraph, type Style, table } from './layout.ts'

/** A metric's result for a person: the answer first, then what it rests on and what it cannot say. */
export function resultText(definition: MetricDefinition, result: MetricResult, style: Style): string {
  return [
    ends(`${definition.title}${parties(result)}`, `${result.metric}, as of ${result.asOf}`, style),
    style.dim(paragraph(definition.question)),
    '',
    answerText(result, style),
    '',
    definitions(
      [
        ...groundsOf(result),
        ['parameters', changedParameters(definition, result)],
        ['caveats', caveatsOf(result)],
        ['cannot say', definition.cannotSay],
      ],
      style,
    ),
  ].join('\n')
}

/** Whom it is about, read off the parameters: ` of CN`, `, US against CN`. */
function parties({ parameters }: MetricResult): string {
  if (parameters.of !== undefined) return ` of ${parameters.of}`
  return parameters.a === undefined ? '' : `, ${parameters.a} against ${parameters.b}`
}

function answerText(result: MetricResult, style: Style): string {
  switch (result.kind) {
    case 'estimate':
      return [...(result.answer === undefined ? [] : [answerPhrase(result.answer)]), formatEstimate(result)]
        .map((line) => `  ${style.bold(line)}`)
        .join('\n')
        .concat(`, n = ${result.n}`)
    case 'undetermined':
      return [`  ${style.bold(`undetermined: ${result.reason.replaceAll('-', ' ')}`)}`, paragraph(result.detail, 2)].join('\n')
    case 'series':
      return seriesText(result, style)
    default:
      return result satisfies never
  }
}

/** An answer's word as people write it: `behind, within the margin`. */
export function answerPhrase(answer: string): string {
  return answer.replace('-within-margin', ', within the margin').replaceAll('-', ' ')
}

function seriesText({ points, summary }: Series, style: Style): string {
  const unit = points[0]?.unit ?? ''
  const rows = [
    ...points.map((point) => ({ name: point.date, estimate: point })),
    ...(summary ? (['mean', 'minimum', 'maximum'] as const).map((name) => ({ name, estimate: summary[name] })) : []),
  ]
  const level = rows
    .map(({ estimate: { interval } }) => ('low' in interval ? interval.level : undefined))
    .find((found) => found !== undefined)
  const records = points.some((point) => point.details?.record !== undefined)
  return table<{ readonly name: string; readonly estimate: Estimate }>(
    [
      { title: 'date', cell: ({ name }) => name },
      { title: unit === 'share' ? '%' : unit, align: 'right', cell: ({ estimate }) => formatNumber(estimate.value, unit) },
      {
        title: level === undefined ? '' : `${Math.round(100 * level)} % interval`,
        align: 'right',
        cell: ({ estimate }) => boundsText(estimate),
      },
      { title: 'n', align: 'right', cell: ({ estimate }) => String(estimate.n) },
      ...(records
        ? [{ title: 'record', cell: ({ estimate }: { readonly estimate: Estimate }) => String(estimate.details?.record ?? '') }]
        : []),
    ],
    rows,
    style,
  )
}

/** The interval's ends alone, for a column that names level and unit: `2.1 to 8.3`. */
export function boundsText({ interval, unit }: Pick<Estimate, 'interval' | 'unit'>): string {
  return 'low' in interval
    ? `${formatNumber(interval.low, unit)} to ${formatNumber(interval.high, unit)}`
    : interval.missing.replaceAll('-', ' ')
}

type Entry = readonly [name: string, text: string | readonly string[] | undefined]

function groundsOf(result: MetricResult): readonly Entry[] {
  if (result.kind === 'undetermined') return []
  const newest: Estimate | undefined = result.kind === 'series' ? result.points.at(-1) : result
  if (newest === undefined) return []
  const { interval } = newest
  return [
    ['counted', newest.population],
    ['evaluated on', newest.evaluatedOn === newest.asOf ? undefined : newest.evaluatedOn],
    ['interval', 'low' in interval ? interval.method : `none: ${interval.note ?? interval.missing}`],
    ['details', result.kind === 'series' ? undefined : detailLines(newest)],
    ['inputs', inputsText(newest)],
  ]
}

/** Parameters that differ from their defaults, as they are called in the library. */
function changedParameters(definition: MetricDefinition, result: MetricResult): string {
  const defaults: Readonly<Record<string, unknown>> = definition.parameters.parse({})
  return Object.entries(result.parameters)
    .filter(([name, value]) => name !== 'asOf' && value !== defaults[name])
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}

function inputsText({ inputs }: Estimate): string[] {
  return inputs.filter(({ kind }) => kind !== 'model').map(({ kind, id, role }) => `${kind} ${id}${role ? ` (${role})` : ''}`)
}

function caveatsOf(result: MetricResult): readonly string[] {
  return result.kind === 'undetermined' ? [] : result.caveats
}
