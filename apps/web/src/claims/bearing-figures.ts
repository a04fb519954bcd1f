import type { TrendDescription, TrendPoint } from '@openfrontier/charts'
import { formatNumber, type JudgedBearing, type MetricResult } from '@openfrontier/core'
import type { FigureData } from '../figures/figure-data.ts'
import { seriesTable, trendPoints } from '../figures/from-results.ts'
import { strings } from '../strings.ts'
import { hasAxis, historyEnds } from './estimate-words.ts'
import { metricTitle } from './metric-title.ts'
import type { OpenedClaim } from './open-claim.ts'
import { creditsOf } from './source-credits.ts'
import { drawnValue, unitDecimals, unitWords } from './unit-scale.ts'
import { words } from './words.ts'

/** Points below which a line over time says less than a number. */
const fewestPoints = 4

/** A figure that bears on a claim over time: its own series, or its value on every day of the history. Few points are none. */
export function bearingFigures(opened: OpenedClaim): readonly FigureData[] {
  return opened.report.bearing.flatMap((bearing) => {
    const figure = bearing.now.kind === 'series' ? fromSeries(opened, bearing) : fromHistory(opened, bearing)
    return figure === undefined ? [] : [figure]
  })
}

function fromSeries(opened: OpenedClaim, bearing: JudgedBearing): FigureData | undefined {
  if (bearing.now.kind !== 'series' || bearing.now.points.length < fewestPoints) return undefined
  return figureOf(opened, bearing, bearing.now.points[0]?.unit ?? '', trendPoints(bearing.now), seriesTable(bearing.now.points))
}

function fromHistory(opened: OpenedClaim, bearing: JudgedBearing): FigureData | undefined {
  const values = (opened.history?.points ?? []).flatMap(({ asOf, bearing: values }) => {
    const value = values?.[bearing.id]
    return value === undefined ? [] : [{ asOf, value }]
  })
  const unit = values.at(-1)?.value.unit ?? ''
  // One copy of the data, seen from several days, is no series.
  const different = new Set(values.map(({ value }) => value.value)).size
  if (values.length < fewestPoints || different < 2 || !hasAxis(unit)) return undefined
  const points = values.map(({ asOf, value }) => ({ date: asOf, ...drawnValue(value, unit) }))
  const names = strings.table
  return figureOf(opened, bearing, unit, points, {
    columns: [
      { name: words.asOf, date: true },
      { name: names.value, number: true },
      { name: names.interval, number: true },
      { name: names.unit },
    ],
    rows: values.map(({ asOf, value }) => [
      { text: asOf },
      { text: formatNumber(value.value, unit), value: value.value },
      { text: historyEnds(value) },
      { text: unitWords(unit) },
    ]),
  })
}

function figureOf(
  { observatory, report, asOf }: OpenedClaim,
  { id, label, metric, now }: JudgedBearing,
  unit: string,
  points: readonly TrendPoint[],
  table: FigureData['table'],
): FigureData {
  const side = sideOf(now)
  const evaluated = now.kind === 'series' ? now.points.at(-1) : now.kind === 'estimate' ? now : undefined
  const description: TrendDescription = {
    title: label,
    subtitle: words.bearingSubtitle(metricTitle(metric), now.kind === 'series' ? 'series' : 'history'),
    unit: unitWords(unit),
    asOf: points.at(-1)?.date ?? observatory.date,
    series: [{ id, name: side === undefined ? words.valueName : strings.countries[side], ...(side && { side }), points }],
    ...(unit === 'share' && { domain: [0, 100] as const }),
    decimals: unitDecimals(unit),
    foot: {
      n: now.kind === 'series' ? words.seriesN(points.length) : words.historyN(points.length),
      dataThrough: evaluated?.evaluatedOn ?? observatory.date,
      source: creditsOf(
        observatory,
        (evaluated?.inputs ?? []).filter(({ kind }) => kind === 'source').map(({ id: source }) => source),
      ),
      doesNotShow: words.bearingDoesNotShow,
    },
  }
  return {
    id: `bearing-${id}`,
    drawing: { kind: 'trend', description },
    table,
    json: `/v1/claims/${report.id}${asOf === undefined ? '' : `?asOf=${asOf}`}`,
  }
}

/** The country whose share or count it is. A difference is nobody's. */
function sideOf({ parameters }: MetricResult): 'US' | 'CN' | undefined {
  const of = parameters['of']
  return of === 'CN' || of === 'US' ? of : undefined
}
