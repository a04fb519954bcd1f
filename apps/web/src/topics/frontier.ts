import { describeFrontier, type EstimateGroup } from '@openfrontier/charts'
import { formatEstimate, formatNumber, formatValue, type MetricResult, metrics, type Observatory } from '@openfrontier/core'
import { boardBreakDates } from '@openfrontier/core/metrics'
import { detailText } from '../details.ts'
import type { DataTable, FigureData } from '../figures/figure-data.ts'
import { axisUnit, drawn, estimateRow, footOf, type NamedResult, resultsTable, seriesTable, trendPoints } from '../figures/from-results.ts'
import { dateInWords, intervalEnds } from '../format.ts'
import { frontierDates } from '../home/frontier-dates.ts'
import { queryString } from '../query/query-string.ts'
import type { FrontierQuery } from '../query/topic-queries.ts'
import { strings } from '../strings.ts'
import { gapSeries } from './gap-series.ts'
import { sizeSection } from './small-models.ts'
import type { Topic, TopicSection } from './topic.ts'

const sides = ['US', 'CN'] as const

/** What the page on the frontier asks of every metric. */
export interface FrontierChoice {
  readonly countryRule: FrontierQuery['countryRule']
  readonly openWeightsOnly: boolean
  readonly top: number
}

/** The frontier of both countries: where it stands, how far apart, and how that went. */
export function frontierTopic(observatory: Observatory, query: FrontierQuery): Topic {
  const choice: FrontierChoice = { countryRule: query.countryRule, openWeightsOnly: query.openWeightsOnly === 'true', top: query.top }
  const gap = observatory.metric('frontier-gap', choice)
  const arenaGap = observatory.metric('frontier-gap', { ...choice, index: 'arena' })
  const lag = observatory.metric('frontier-lag', choice)
  const asked = { ...choice, asOf: observatory.date }
  return {
    asOf: observatory.date,
    headline: headlineOf(gap, lag, choice),
    answer: answerOf(gap, lag, arenaGap),
    sections: [
      { id: 'best', title: 'The best models', figures: [frontierFigure(observatory, query, choice, gap, arenaGap)], metrics: ['frontier'] },
      {
        id: 'now',
        title: 'How far apart they are now',
        text: 'Points say how far apart two models score, months how long ago the leader stood where the follower stands. Neither can be read off the other.',
        figures: [nowFigure(observatory, [lag, gap, arenaGap], `/v1/metrics/frontier-lag${queryString(asked)}`)],
        metrics: ['frontier-gap', 'frontier-lag'],
        caveats: [gap, lag].flatMap(caveatsOf),
      },
      overTime(observatory, choice),
      openSection(observatory, choice),
      sizeSection(observatory, choice),
    ],
    json: `/v1/metrics/frontier-gap${queryString(asked)}`,
  }
}

const caveatsOf = (result: MetricResult) => (result.kind === 'undetermined' ? [] : result.caveats)

function headlineOf(gap: MetricResult, lag: MetricResult, { openWeightsOnly, top }: FrontierChoice): string {
  const best = `${top > 1 ? `${top} ` : ''}best ${openWeightsOnly ? 'open-weight ' : ''}`
  const noun = top > 1 ? 'models' : 'model'
  if (gap.kind !== 'estimate') return `How far the ${best}${noun} of China and the United States are apart is undetermined`
  const [leader, other] = gap.value >= 0 ? ['American', 'Chinese'] : ['Chinese', 'American']
  const months = lag.kind === 'estimate' ? `, about ${formatValue(Math.abs(lag.value), lag.unit)}` : ''
  return `The ${best}${other} ${noun} ${top > 1 ? 'are' : 'is'} ${formatValue(Math.abs(gap.value), gap.unit)} behind the ${best}${leader} ${top > 1 ? 'ones' : 'one'}${months}`
}

function answerOf(gap: MetricResult, lag: MetricResult, arenaGap: MetricResult): string {
  const said = (name: string, result: MetricResult) =>
    result.kind === 'estimate'
      ? `${name} ${formatEstimate(result)} on ${dateInWords(result.evaluatedOn)}.`
      : result.kind === 'undetermined'
        ? `${name} undetermined: ${result.detail}.`
        : ''
  return [
    said('American minus Chinese on the Epoch Capabilities Index:', gap),
    said('Lag on that index:', lag),
    said('American minus Chinese on LMArena:', arenaGap),
  ].join(' ')
}

function frontierFigure(
  observatory: Observatory,
  { index }: FrontierQuery,
  choice: FrontierChoice,
  gap: MetricResult,
  arenaGap: MetricResult,
): FigureData {
  const frontiers = sides.map((id) => ({
    id,
    name: strings.countries[id],
    frontier: observatory.metric('frontier', { ...choice, of: id, index }),
  }))
  const description = describeFrontier({
    index,
    asOf: observatory.date,
    gap: index === 'eci' ? gap : arenaGap,
    sides: frontiers,
    breaks: boardBreakDates(observatory.facts, { styleControl: true }, 'levels'),
    attributionOf: (id) => observatory.sources.get(id)?.attribution ?? id,
  })
  return {
    id: 'frontier',
    drawing: { kind: 'frontier', description },
    table: frontierTable(frontiers),
    dates: frontierDates(observatory, { index, shown: observatory.date }),
    json: `/v1/metrics/frontier${queryString({ of: 'US', index, ...choice, asOf: observatory.date })}`,
  }
}

/** The points of both frontiers, side after side. */
export function frontierTable(frontiers: readonly { readonly id: string; readonly frontier: MetricResult }[]): DataTable {
  const words = strings.table
  return {
    columns: [
      { name: words.country },
      { name: words.date, date: true },
      { name: words.model },
      { name: words.value, number: true },
      { name: words.interval, number: true },
    ],
    rows: frontiers.flatMap(({ id, frontier }) =>
      frontier.kind !== 'series'
        ? []
        : frontier.points.map((point) => [
            { text: id, country: id },
            { text: point.date },
            { text: detailText(point, 'record') ?? '' },
            { text: formatNumber(point.value, point.unit), value: point.value },
            { text: intervalEnds(point) ?? strings.claims.noInterval },
          ]),
    ),
  }
}

function nowFigure(
  observatory: Observatory,
  [lag, gap, arenaGap]: readonly [MetricResult, MetricResult, MetricResult],
  json: string,
): FigureData {
  const rows: readonly (NamedResult & { readonly heading: string })[] = [
    { id: 'gap', heading: 'Gap on the Epoch Capabilities Index', label: 'United States minus China', result: gap },
    { id: 'lag', heading: 'Lag on that index', label: 'China behind the United States', result: lag },
    { id: 'arena', heading: 'Gap on LMArena’s text board', label: 'United States minus China', result: arenaGap },
  ]
  return {
    id: 'gaps-now',
    drawing: {
      kind: 'estimates',
      description: {
        title: 'Gap and lag now, each on its own scale',
        subtitle: 'Value and 90 % interval; left of the line at 0 China would lead',
        groups: rows.map((row): EstimateGroup => groupOf(row.heading, row)),
        foot: footOf(observatory, [lag, gap, arenaGap], {
          n: gap.kind === 'estimate' ? `${gap.n} models` : 0,
          doesNotShow: metrics['frontier-gap'].cannotSay,
        }),
      },
    },
    table: resultsTable(
      'Measure',
      rows.map(({ heading, label, result }) => ({ label: `${heading}: ${label}`, result })),
    ),
    json,
  }
}

function groupOf(heading: string, row: NamedResult): EstimateGroup {
  const unit = row.result.kind === 'estimate' ? row.result.unit : ''
  return { heading: unit === '' ? heading : `${heading}, ${unit}`, unit: axisUnit(unit), reference: 0, rows: [estimateRow(row)] }
}

function overTime(observatory: Observatory, choice: FrontierChoice): TopicSection {
  const since = '2023-07-01'
  const asked = { ...choice, since, step: 30, draws: 500 }
  const lag = observatory.metric('frontier-lag', asked)
  const summary = lag.kind === 'series' ? lag.summary : undefined
  return {
    id: 'over-time',
    title: 'How it went',
    ...(summary && {
      text: `Since ${dateInWords(since)} the lag was ${formatEstimate(summary.mean)} on average, ${formatValue(summary.minimum.value, 'months')} at least and ${formatValue(summary.maximum.value, 'months')} at most.`,
    }),
    figures: [
      {
        id: 'lag-over-time',
        drawing: {
          kind: 'trend',
          description: {
            title: 'The lag rises day by day and falls when a new model comes',
            subtitle: 'Lag of the Chinese behind the American frontier on today’s state of the index, every 30 days, with 90 % intervals',
            unit: 'months',
            asOf: observatory.date,
            reference: 0,
            decimals: 1,
            series: [{ id: 'lag', name: 'Lag', points: trendPoints(lag) }],
            foot: footOf(observatory, [lag], {
              n: lag.kind === 'series' ? `${lag.points.length} days` : 0,
              doesNotShow: metrics['frontier-lag'].cannotSay,
            }),
          },
        },
        table: seriesTable(lag.kind === 'series' ? lag.points : []),
        json: `/v1/metrics/frontier-lag${queryString({ ...asked, asOf: observatory.date })}`,
      },
      ...gapSeries(observatory, choice),
    ],
    metrics: ['frontier-lag', 'frontier-gap', 'convergence-trend'],
  }
}

function openSection(observatory: Observatory, { countryRule, top }: FrontierChoice): TopicSection {
  const whose = [
    { open: 'all', label: 'anybody’s open weights' },
    { open: 'CN', label: 'Chinese open weights' },
    { open: 'US', label: 'American open weights' },
  ] as const
  const groups = [
    { heading: 'Gap on the index', given: { measure: 'gap', index: 'eci' } },
    { heading: 'Lag on the index', given: { measure: 'lag', index: 'eci' } },
    { heading: 'Gap on LMArena', given: { measure: 'gap', index: 'arena' } },
  ] as const
  const found = groups.map(({ heading, given }) => ({
    heading,
    rows: whose.map(({ open, label }): NamedResult => {
      const result = observatory.metric('best-open-gap', { ...given, open, countryRule, top })
      return { id: `${given.index}-${given.measure}-${open}`, label, ...(open !== 'all' && { side: open }), result }
    }),
  }))
  const results = found.flatMap(({ rows }) => rows)
  const first = results[0]?.result
  return {
    id: 'open-gap',
    title: 'How far open weights are behind the best of all',
    ...(first?.kind === 'estimate' && { text: `The best open weights are ${formatEstimate(first)} behind the best model of all.` }),
    figures: [
      {
        id: 'best-open-gap',
        drawing: {
          kind: 'estimates',
          description: {
            title: 'The distance from the best model of all to the best whose weights are public',
            subtitle: 'Value and 90 % interval; 0 means that the best model is open',
            groups: found.map(({ heading, rows }) => {
              const unit = rows.map(({ result }) => (result.kind === 'estimate' ? result.unit : '')).find(Boolean) ?? ''
              return { heading: `${heading}, ${unit}`, unit: axisUnit(unit), reference: drawn(0, unit), rows: rows.map(estimateRow) }
            }),
            foot: footOf(
              observatory,
              results.map(({ result }) => result),
              { n: first?.kind === 'estimate' ? `${first.n} models` : 0, doesNotShow: metrics['best-open-gap'].cannotSay },
            ),
          },
        },
        table: resultsTable(
          'Measure',
          found.flatMap(({ heading, rows }) => rows.map(({ label, result }) => ({ label: `${heading}: ${label}`, result }))),
        ),
        json: `/v1/metrics/best-open-gap${queryString({ countryRule, top, asOf: observatory.date })}`,
      },
    ],
    metrics: ['best-open-gap'],
  }
}
