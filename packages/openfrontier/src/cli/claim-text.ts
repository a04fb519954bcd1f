import { formatValue } from '@openfrontier/core'
import { answersOf, type ClaimReport, type Verdict } from '@openfrontier/core/claims'
import { bearingText, publishedText } from './claim-record-text.ts'
import { specificationText } from './claim-specification-text.ts'
import { definitions, ends, paragraph, type Style, table } from './layout.ts'

/** A verdict's word as people write it. */
export function verdictWord(verdict: Verdict | undefined): string {
  return verdict === undefined ? '–' : verdict.verdict.replaceAll('-', ' ')
}

/** All claims in a table. */
export function claimsText(reports: readonly ClaimReport[], asOf: string, style: Style): string {
  return [
    ends('Claims', `as of ${asOf}`, style),
    '',
    table<ClaimReport>(
      [
        { title: 'id', cell: ({ id }) => id },
        { title: 'kind', cell: ({ kind }) => kind },
        { title: 'when said', cell: (report) => verdictWord(answersOf(report)?.said) },
        { title: 'now', cell: (report) => verdictWord(answersOf(report)?.now) },
        { title: 'answered otherwise now by', width: 30, cell: (report) => flippedText(answersOf(report)?.now) },
      ],
      reports,
      style,
    ),
    '',
    definitions(
      reports.map(({ id, said }) => [id, said]),
      style,
    ),
    '',
    paragraph(
      'An attribution is answered by whether the source said it; causal claims and forecasts get no verdict. openfrontier claims <id> prints one claim with its specifications, what was published and what it does not show; --search finds claims by words and figures.',
    ),
  ].join('\n')
}

/** Single choices that answer otherwise than the primary specification. */
export function flippedText(verdict: Verdict | undefined): string {
  if (verdict === undefined) return 'no verdict'
  return verdict.flippedBy.map(({ id, meets }) => `${id} (${meets})`).join(', ') || 'none'
}

/** One claim in full. `citation` is printed where one is given. */
export function claimText(report: ClaimReport, style: Style, citation?: string): string {
  const answers = answersOf(report)
  const words = [
    ['said', `“${report.said}”`],
    ['tested as', report.restated],
    ['threshold', 'threshold' in report ? report.threshold : undefined],
    ['no verdict', 'why' in report ? report.why : undefined],
  ] as const
  const limits = [
    ['turns on', report.turnsOn],
    ['not shown', report.doesNotShow],
    ['sources', report.sources.join(', ')],
    ['to cite', citation],
  ] as const
  return [
    ends(`${report.id} (${report.kind})`, answers === null ? '' : `as of ${answers.now.asOf}`, style),
    '',
    definitions(words, style),
    '',
    ...(answers === null ? [] : answersText(report.kind, answers, style)),
    ...bearingText(report.bearing, style),
    ...publishedText(report, style),
    definitions(limits, style),
  ].join('\n')
}

function answersText(kind: ClaimReport['kind'], { said, now }: { readonly said: Verdict; readonly now: Verdict }, style: Style): string[] {
  const specifications = now.specifications.map((each, place) => specificationText(each, said.specifications[place], style))
  return [
    ...(kind === 'attribution' ? [paragraph('Whether it was said, not whether it is so:')] : []),
    verdictLine('when said', said, style),
    verdictLine('now', now, style),
    ...casesText(now),
    '',
    ...(specifications.length === 0 ? [] : [style.bold('Specifications'), ...specifications, '']),
    style.bold('To quote'),
    paragraph(said.sentence, 2),
    paragraph(now.sentence, 2),
    '',
    style.bold('Caption'),
    paragraph(now.caption, 2),
    '',
  ]
}

function verdictLine(when: string, verdict: Verdict, style: Style): string {
  const { yes, no, indeterminate } = verdict.counts
  const counts = verdict.specifications.length === 0 ? '' : style.dim(`   ${yes} yes, ${no} no, ${indeterminate} indeterminate`)
  return `  ${`${when} (${verdict.asOf})`.padEnd(24)}${style.bold(verdictWord(verdict))}${counts}`
}

function casesText({ cases, specifications, coverage }: Verdict): string[] {
  if (cases === undefined || cases.lowest.specification === cases.highest.specification) return []
  const { lowest, highest, best } = cases
  const name = (end: 'lowest' | 'highest') => (best === undefined ? end : best === end ? 'best case' : 'worst case')
  const ends = [
    ['lowest', lowest],
    ['highest', highest],
  ] as const
  const missing = Math.round((1 - coverage) * specifications.length)
  return [
    ...ends.map(([end, { specification, value }]) => `  ${name(end).padEnd(24)}${formatValue(value, cases.unit)} (${specification})`),
    ...(missing > 0 ? [`  ${'without estimate'.padEnd(24)}${missing} of ${specifications.length} specifications`] : []),
  ]
}
