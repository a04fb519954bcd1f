import { formatNumber, formatValue } from '@openfrontier/core'
import { type ClaimReport, type VerdictWord, verdictWords } from '@openfrontier/core/claims'
import type { MetricResult } from '@openfrontier/core/metrics'
import { ends, paragraph, type Style, table } from './layout.ts'
import { estimateOf, type ReportFigure, type ReportFigures } from './report-figures.ts'
import { answerPhrase, boundsText } from './result-text.ts'

export interface Report {
  readonly asOf: string
  readonly dataThrough: string
  readonly snapshot: string
  readonly countryRule: string
  readonly figures: ReportFigures
  readonly claims: readonly ClaimReport[]
}

/** The report for a person: three questions on one screen. */
export function reportText(report: Report, style: Style): string {
  const { asOf, dataThrough, snapshot, countryRule, figures, claims } = report
  return [
    ends('Open Frontier', `as of ${asOf}`, style),
    style.dim(paragraph(`data through ${dataThrough}, snapshot ${snapshot.slice(0, 12)}, countries by ${countryRule}`)),
    '',
    style.bold('How far are China’s best models behind America’s?'),
    distanceText(figures, style),
    '',
    style.bold('How many of the models released in the last twelve months are open?'),
    opennessText(figures, style),
    '',
    style.bold('What became of what is commonly said?'),
    verdictsText(claims, style),
    '',
    style.dim(paragraph('Intervals are of 90 %. More: openfrontier metric, openfrontier claims <id>, openfrontier --help.')),
  ].join('\n')
}

function distanceText({ indexLag, indexGap, arenaGap, indexParity, arenaParity }: ReportFigures, style: Style): string {
  const distances = table<ReportFigure>(
    [
      { title: '', cell: ({ label }) => label },
      { title: '', align: 'right', cell: valueText },
      { title: '', cell: (figure) => estimateOf(figure)?.unit ?? '' },
      { title: 'interval', align: 'right', cell: intervalText },
      { title: 'n', align: 'right', cell: (figure) => String(estimateOf(figure)?.n ?? '') },
      { title: 'of', cell: (figure) => estimateOf(figure)?.evaluatedOn ?? '' },
    ],
    [indexLag, indexGap, arenaGap],
    style,
  )
  return [distances, winsText(arenaGap), parityText('On the index', indexParity), parityText('On Arena', arenaParity)]
    .filter((line) => line !== '')
    .join('\n')
}

/** What a gap in ratings means: how often the leader would be preferred. */
function winsText(arenaGap: ReportFigure): string {
  const details = estimateOf(arenaGap)?.details
  const rate = details?.expectedWinRate
  const bounds = details?.expectedWinRateInterval
  if (typeof rate !== 'number') return ''
  const [low, high] = Array.isArray(bounds) ? bounds : []
  const interval =
    typeof low === 'number' && typeof high === 'number' ? ` (${formatNumber(low, 'win rate')} to ${formatValue(high, 'win rate')})` : ''
  return paragraph(
    `The Arena gap means that America’s best is preferred in ${formatValue(rate, 'win rate')}${interval} of decided pairs.`,
    2,
  )
}

function parityText(where: string, figure: ReportFigure): string {
  const estimate = estimateOf(figure)
  if (estimate === undefined) return ''
  const margin = estimate.details?.margin
  const against = typeof margin === 'number' ? ` (margin ±${margin} ${estimate.unit})` : ''
  return paragraph(`${where} China’s best is ${parityPhrase(estimate.answer)}${against}.`, 2)
}

function parityPhrase(answer = 'undetermined'): string {
  return answer === 'undetermined' ? 'neither shown to be as good nor shown to be worse' : answerPhrase(answer)
}

function opennessText({ openShares, permissiveShares }: ReportFigures, style: Style): string {
  const rows = [...openShares.map(({ label, of }) => ({ label, of })), { label: 'OSI-approved, of open ones', of: permissiveShares }]
  const columns = (['US', 'CN'] as const).flatMap((country) => [
    { title: `${country} %`, align: 'right' as const, cell: ({ of }: (typeof rows)[number]) => valueText(of[country]) },
    { title: 'interval', align: 'right' as const, cell: ({ of }: (typeof rows)[number]) => intervalText(of[country]) },
    { title: 'n', align: 'right' as const, cell: ({ of }: (typeof rows)[number]) => String(estimateOf(of[country])?.n ?? '') },
  ])
  return table([{ title: 'open weights, by list', cell: ({ label }) => label }, ...columns], rows, style)
}

/** Claims by their verdicts, then and now: every claim in a line of its own would not fit on a screen. */
function verdictsText(claims: readonly ClaimReport[], style: Style): string {
  const judged = claims.filter(({ verdicts }) => verdicts !== null)
  const idsOf = (when: 'said' | 'now', word: VerdictWord) =>
    judged.filter(({ verdicts }) => verdicts?.[when].verdict === word).map(({ id }) => id)
  return table<VerdictWord>(
    [
      { title: '', cell: (word) => word.replaceAll('-', ' ') },
      { title: 'when said', width: 26, cell: (word) => idsOf('said', word).join(' ') || '–' },
      { title: 'now', width: 26, cell: (word) => idsOf('now', word).join(' ') || '–' },
    ],
    verdictWords,
    style,
  )
}

function valueText(figure: ReportFigure): string {
  const estimate = estimateOf(figure)
  return estimate ? formatNumber(estimate.value, estimate.unit) : '–'
}

function intervalText({ result }: { readonly result: MetricResult }): string {
  if (result.kind === 'undetermined') return result.reason.replaceAll('-', ' ')
  return result.kind === 'estimate' ? boundsText(result) : ''
}
