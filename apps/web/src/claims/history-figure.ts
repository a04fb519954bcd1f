import type { TrendDescription } from '@openfrontier/charts'
import { type ClaimHistory, formatNumber, formatValue, type HistoryPoint, type VerdictWord } from '@openfrontier/core'
import type { DataTable, FigureData } from '../figures/figure-data.ts'
import { strings } from '../strings.ts'
import { hasAxis, historyEnds } from './estimate-words.ts'
import type { OpenedClaim } from './open-claim.ts'
import { creditsOf } from './source-credits.ts'
import { drawnValue, unitDecimals, unitFactor, unitWords } from './unit-scale.ts'
import { words } from './words.ts'

/** Days below which a line over time says less than the table. */
const fewestPoints = 4

/** Days that follow each other with the same verdict. */
export interface VerdictRun {
  readonly verdict: VerdictWord
  readonly first: string
  readonly last: string
  readonly days: number
}

/** The history of a verdict as runs of the same word, oldest first. */
export function verdictRuns({ points }: ClaimHistory): readonly VerdictRun[] {
  const runs: VerdictRun[] = []
  for (const { asOf, verdict } of points) {
    if (verdict === undefined) continue
    const before = runs.at(-1)
    if (before?.verdict === verdict) runs[runs.length - 1] = { ...before, last: asOf, days: before.days + 1 }
    else runs.push({ verdict, first: asOf, last: asOf, days: 1 })
  }
  return runs
}

/** The primary estimate of a claim over every quarter and vintage; `undefined` where few days have a number on one scale. */
export function historyFigure(opened: OpenedClaim): FigureData | undefined {
  const { observatory, report, answers, history } = opened
  const newest = history?.points.findLast(({ primary }) => primary !== undefined)?.primary
  if (history === undefined || newest === undefined || !hasAxis(newest.unit)) return undefined
  const points = history.points.flatMap(({ asOf, primary }) =>
    primary?.unit === newest.unit ? [{ date: asOf, ...drawnValue(primary, newest.unit) }] : [],
  )
  if (points.length < fewestPoints) return undefined
  const threshold = 'thresholdValue' in report ? report.thresholdValue : undefined
  const primary = answers?.now.specifications.find((one) => one.primary)
  const description: TrendDescription = {
    title: words.historyTitle,
    subtitle: words.historySubtitle(
      primary?.label ?? report.restated,
      threshold === undefined ? undefined : formatValue(threshold, newest.unit),
    ),
    unit: unitWords(newest.unit),
    asOf: observatory.facts.dataThrough,
    series: [{ id: 'primary', name: words.primaryName, points }],
    ...(threshold !== undefined && { reference: unitFactor(newest.unit) * threshold }),
    ...(unitWords(newest.unit).startsWith('%') && { domain: [0, 100] as const }),
    decimals: unitDecimals(newest.unit),
    foot: {
      n: words.historyN(points.length),
      dataThrough: observatory.facts.dataThrough,
      source: creditsOf(observatory, answers?.now.sources ?? []),
      doesNotShow: words.historyDoesNotShow,
    },
  }
  return {
    id: 'history',
    drawing: { kind: 'trend', description },
    table: historyTable(report.id, history),
    json: `/v1/claims/${report.id}/history`,
  }
}

/** Every day of a history with its verdict; each date leads to the claim as of it. */
export function historyTable(id: string, { points }: ClaimHistory): DataTable {
  const names = strings.table
  return {
    columns: [
      { name: words.asOf, date: true },
      { name: words.why },
      { name: strings.claims.verdict },
      { name: names.value, number: true },
      { name: names.interval, number: true },
      { name: names.unit },
      { name: words.answersOrder },
    ],
    rows: points.map(({ asOf, occasions, verdict, primary, counts }) => [
      { text: asOf, href: `/claims/${id}?asOf=${asOf}` },
      { text: occasionsInWords(occasions) },
      { text: verdict === undefined ? '–' : strings.verdicts[verdict] },
      primary === undefined ? { text: '–', value: '' } : { text: formatNumber(primary.value, primary.unit), value: primary.value },
      { text: primary === undefined ? '' : historyEnds(primary) },
      { text: primary === undefined ? '' : unitWords(primary.unit) },
      { text: counts === undefined ? '' : `${counts.yes} / ${counts.no} / ${counts.indeterminate}` },
    ]),
  }
}

const occasionsInWords = (occasions: HistoryPoint['occasions']) => occasions.map((occasion) => words.occasions[occasion]).join(', ')
