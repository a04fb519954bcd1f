import { formatNumber } from '@openfrontier/core'
import type { ClaimReport, JudgedSpecification, Verdict } from '@openfrontier/core/claims'
import type { MetricResult } from '@openfrontier/core/metrics'
import type { ClaimRecord } from './claim-record.ts'
import { definitions, ends, paragraph, type Style, table } from './layout.ts'
import { boundsText } from './result-text.ts'

/** A verdict's word as people write it. */
export function verdictWord(verdict: Verdict | undefined): string {
  return verdict === undefined ? '–' : verdict.verdict.replaceAll('-', ' ')
}

/** All claims in a table. */
export function claimsText(records: readonly ClaimRecord[], asOf: string, style: Style): string {
  return [
    ends('Claims', `as of ${asOf}`, style),
    '',
    table<ClaimRecord>(
      [
        { title: 'id', cell: ({ id }) => id },
        { title: 'kind', cell: ({ kind }) => kind },
        { title: 'when said', cell: ({ verdicts }) => verdictWord(verdicts?.said) },
        { title: 'now', cell: ({ verdicts }) => verdictWord(verdicts?.now) },
        { title: 'now answered otherwise by', width: 32, cell: ({ verdicts }) => flippedText(verdicts?.now) },
      ],
      records,
      style,
    ),
    '',
    definitions(
      records.map(({ id, restated }) => [id, restated]),
      style,
    ),
    '',
    paragraph('openfrontier claims <id> prints one with its specifications and what it does not show.'),
  ].join('\n')
}

/** Single choices that answer otherwise than the primary specification. */
export function flippedText(verdict: Verdict | undefined): string {
  if (verdict === undefined) return 'no verdict from metrics'
  return verdict.flippedBy.map(({ id, meets }) => `${id} (${meets})`).join(', ') || 'none'
}

/** One claim in full. */
export function claimText(record: ClaimRecord, style: Style): string {
  const words = [
    ['said', `“${record.said}”`],
    ['tested as', record.restated],
    ['threshold', record.verdicts ? record.threshold : undefined],
  ] as const
  const limits = [
    ['turns on', record.turnsOn],
    ['not shown', record.doesNotShow],
    ['sources', record.sources.join(', ')],
  ] as const
  return [
    ends(`${record.id} (${record.kind})`, record.verdicts ? `as of ${record.verdicts.now.asOf}` : '', style),
    '',
    definitions(words, style),
    '',
    ...(record.verdicts ? verdictsText(record, style) : [paragraph('No verdict: metrics cannot settle a claim of this kind.'), '']),
    definitions(limits, style),
  ].join('\n')
}

function verdictsText({ verdicts }: ClaimReport, style: Style): string[] {
  return [
    verdictLine('when said', verdicts.said, style),
    verdictLine('now', verdicts.now, style),
    '',
    style.bold('Specifications'),
    ...verdicts.now.specifications.map((now, place) => specificationText(now, verdicts.said.specifications[place], style)),
    '',
    style.bold('To quote'),
    paragraph(verdicts.said.sentence, 2),
    paragraph(verdicts.now.sentence, 2),
    '',
  ]
}

function verdictLine(when: string, verdict: Verdict, style: Style): string {
  const { yes, no, indeterminate } = verdict.counts
  return `  ${`${when} (${verdict.asOf})`.padEnd(24)}${style.bold(verdictWord(verdict))}${style.dim(`   ${yes} yes, ${no} no, ${indeterminate} indeterminate`)}`
}

interface MeasuredLine {
  readonly when: string
  readonly estimate: MetricResult
  readonly meets: string
}

function specificationText(now: JudgedSpecification, said: JudgedSpecification | undefined, style: Style): string {
  const lines = (when: string, specification: JudgedSpecification | undefined): MeasuredLine[] =>
    (specification?.measures ?? []).map(({ estimate, meets }) => ({ when, estimate, meets }))
  return [
    '',
    paragraph(`${now.dimension}: ${now.label}`, 2, `  `),
    table<MeasuredLine>(
      [
        { title: '', cell: ({ when }) => when },
        { title: '', align: 'right', atLeast: 6, cell: ({ estimate }) => valueText(estimate) },
        { title: '', align: 'right', atLeast: 14, cell: ({ estimate }) => intervalText(estimate) },
        { title: '', atLeast: 12, cell: ({ estimate }) => unitText(estimate) },
        { title: '', align: 'right', atLeast: 6, cell: ({ estimate }) => (estimate.kind === 'estimate' ? `n ${estimate.n}` : '') },
        { title: '', cell: ({ meets }) => meets },
      ],
      [...lines('said', said), ...lines('now', now)],
      style,
    ),
  ].join('\n')
}

function valueText(result: MetricResult): string {
  return result.kind === 'estimate' ? formatNumber(result.value, result.unit) : '–'
}

function intervalText(result: MetricResult): string {
  if (result.kind === 'undetermined') return result.reason.replaceAll('-', ' ')
  return result.kind === 'estimate' ? boundsText(result) : ''
}

function unitText(result: MetricResult): string {
  if (result.kind !== 'estimate') return ''
  return result.unit === 'share' ? '%' : result.unit
}
