import { formatEstimate, formatNumber, formatValue } from '@openfrontier/core'
import type { MetricDefinition } from '@openfrontier/core/metrics'
import type { AnswerThreshold, Fragility, Multiverse, MultiversePoint } from '@openfrontier/core/sensitivity'
import { definitions, ends, paragraph, type Style, table } from './layout.ts'
import type { CsvRow } from './output.ts'
import { boundsText } from './result-text.ts'

/** A specification curve as a table, lowest value first, and what single choices do. */
export function multiverseText(
  definition: MetricDefinition,
  { base, specifications, counts, flips, spans }: Multiverse,
  style: Style,
): string {
  const unit = base.result.kind === 'estimate' ? base.result.unit : ''
  return [
    ends(`${definition.title}: ${specifications.length} specifications`, base.result.metric, style),
    base.result.kind === 'estimate' ? paragraph(`with defaults ${formatEstimate(base.result)}`) : 'with defaults undetermined',
    '',
    table<MultiversePoint>(
      [
        {
          title: 'value',
          align: 'right',
          cell: ({ result }) => (result.kind === 'estimate' ? formatValue(result.value, result.unit) : '–'),
        },
        { title: 'interval', align: 'right', cell: ({ result }) => (result.kind === 'estimate' ? boundsText(result) : result.kind) },
        ...(counts ? [{ title: 'answer', cell: ({ answer }: MultiversePoint) => answer ?? '' }] : []),
        { title: 'choices', width: 40, cell: ({ choices }) => choicesText(choices) },
      ],
      specifications,
      style,
    ),
    '',
    definitions(
      [
        ['answers', counts && `${counts.yes} yes, ${counts.no} no, ${counts.indeterminate} indeterminate`],
        [
          'flipped by',
          counts && (flips.map(({ parameter, value, answer }) => `${parameter} ${value}: ${answer}`).join('; ') || 'no single choice'),
        ],
        ['moved by', spans.map(({ parameter, low, high }) => `${parameter}: ${formatNumber(low, unit)} to ${formatValue(high, unit)}`)],
        ['read it so', 'Specifications share choices: their number is no weight of evidence.'],
      ],
      style,
    ),
  ].join('\n')
}

export function multiverseRows({ specifications }: Multiverse): CsvRow[] {
  return specifications.map(({ choices, result, answer }) => ({
    ...choices,
    value: result.kind === 'estimate' ? result.value : undefined,
    unit: result.kind === 'estimate' ? result.unit : undefined,
    low: result.kind === 'estimate' && 'low' in result.interval ? result.interval.low : undefined,
    high: result.kind === 'estimate' && 'high' in result.interval ? result.interval.high : undefined,
    answer,
  }))
}

/** How few models an answer hangs on. */
export function fragilityText(
  { answer, smallest, sets, computed, exhausted }: Fragility,
  { side, value }: AnswerThreshold,
  most: number,
  style: Style,
): string {
  return definitions(
    [
      [`${side} ${value}?`, answer],
      [
        'hangs on',
        smallest === undefined
          ? `more than ${most} models, or on none`
          : `${smallest} ${smallest === 1 ? 'model' : 'models'}: ${sets.length} such ${sets.length === 1 ? 'set' : 'sets'}`,
      ],
      ['without', sets.slice(0, 8).map((set) => `${set.models.join(' and ')}: ${set.answer}`)],
      ['searched', `${computed} computations${exhausted ? '; the search ended early, a smaller set may exist' : ''}`],
    ],
    style,
  )
}

function choicesText(choices: MultiversePoint['choices']): string {
  return Object.entries(choices)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}
