import { formatEstimate, formatNumber, formatValue, type MetricResult, metrics, type Observatory } from '@openfrontier/core'
import { detail } from '../details.ts'
import type { DataTable, FigureData } from '../figures/figure-data.ts'
import { axisUnit, estimateRow, footOf, type NamedResult, resultsTable, trendPoints, whyNot } from '../figures/from-results.ts'
import { formatAmount } from '../format.ts'
import { queryString } from '../query/query-string.ts'
import type { EfficiencyQuery } from '../query/topic-queries.ts'
import { strings } from '../strings.ts'
import { scaledGroup } from './scaled-group.ts'
import type { Topic, TopicSection } from './topic.ts'

const countries = ['US', 'CN'] as const
const statistics = [
  { statistic: 'lowest', name: 'Lowest price of all' },
  { statistic: 'median', name: 'Median over models of the lowest price of each' },
] as const

type Choice = Pick<EfficiencyQuery, 'atLeast' | 'countryRule'>
type Scale = EfficiencyQuery['scale']

/** What the same capability costs, and what compute buys. */
export function efficiencyTopic(observatory: Observatory, { atLeast, countryRule, scale }: EfficiencyQuery): Topic {
  const choice = { atLeast, countryRule }
  const ratios = statistics.map(({ statistic }) => observatory.metric('price-at-quality', { ...choice, statistic }))
  return {
    asOf: observatory.date,
    headline: headlineOf(ratios, atLeast),
    answer: statistics.map(({ name }, place) => said(name, ratios[place])).join(' '),
    sections: [pricesSection(observatory, choice, ratios, scale), seriesSection(observatory, choice), computeSection(observatory, choice)],
    json: `/v1/metrics/price-at-quality${queryString({ ...choice, asOf: observatory.date })}`,
  }
}

function headlineOf([lowest, median]: readonly MetricResult[], atLeast: number): string {
  if (lowest?.kind !== 'estimate' || median?.kind !== 'estimate')
    return `What a model of at least ${atLeast} index points costs on either side is undetermined`
  return `At ${atLeast} index points and above, the cheapest American model costs ${formatValue(lowest.value, 'ratio')} times the cheapest Chinese one; the median American model ${formatValue(median.value, 'ratio')} times the median Chinese one`
}

function said(name: string, result: MetricResult | undefined): string {
  if (result?.kind !== 'estimate') return result?.kind === 'undetermined' ? `${name}: ${result.detail}.` : ''
  return `${name}, American by Chinese: ${formatEstimate(result)}.`
}

function pricesSection(observatory: Observatory, choice: Choice, ratios: readonly MetricResult[], scale: Scale): TopicSection {
  const prices = statistics.map(({ statistic, name }) => ({
    heading: name,
    rows: countries.map(
      (a): NamedResult => ({
        id: `${statistic}-${a}`,
        label: strings.countries[a],
        side: a,
        result: observatory.metric('price-at-quality', { ...choice, a, measure: 'price', statistic }),
      }),
    ),
  }))
  const ratioRows = statistics.map(
    ({ statistic, name }, place): NamedResult => ({
      id: `ratio-${statistic}`,
      label: name,
      result: ratios[place] ?? observatory.metric('price-at-quality', { ...choice, statistic }),
    }),
  )
  const all = [...prices.flatMap(({ rows }) => rows), ...ratioRows]
  const [first] = ratios
  return {
    id: 'prices',
    title: 'What the same capability costs',
    text: `Three parts read to one written, in US dollars, among endpoints of models at or above the capability. The two statistics answer different questions and may differ widely: the lowest price hangs on one seller. ${flatInterval(first)}`.trim(),
    figures: [
      {
        id: 'price-at-quality',
        drawing: {
          kind: 'estimates',
          description: {
            title: `Prices of models with at least ${choice.atLeast} index points, and their ratio`,
            subtitle: 'Value with 90 % interval from the uncertainty of scores; printed prices are taken as certain',
            groups: [
              ...prices.map(({ heading, rows }) => ({
                heading: `${heading}, US dollars per million tokens`,
                unit: '$',
                reference: 0,
                rows: rows.map(estimateRow),
              })),
              { heading: 'American price by Chinese price', unit: axisUnit('ratio'), reference: 1, rows: ratioRows.map(estimateRow) },
            ].map((group) => scaledGroup(group, scale)),
            foot: footOf(
              observatory,
              all.map(({ result }) => result),
              {
                n: first?.kind === 'estimate' ? `${formatAmount(first.n)} endpoints` : 0,
                doesNotShow: metrics['price-at-quality'].cannotSay,
              },
            ),
          },
        },
        table: resultsTable('Measure', [
          ...prices.flatMap(({ heading, rows }) => rows.map(({ label, result }) => ({ label: `${heading}: ${label}`, result }))),
          ...ratioRows.map(({ label, result }) => ({ label: `Ratio: ${label}`, result })),
        ]),
        json: `/v1/metrics/price-at-quality${queryString({ ...choice, asOf: observatory.date })}`,
      },
    ],
    ...(first?.kind === 'estimate' && {
      tables: [{ id: 'cheapest', title: 'The cheapest models of either side', data: cheapestTable(first) }],
    }),
    metrics: ['price-at-quality'],
    ...(first?.kind === 'estimate' && { caveats: first.caveats }),
  }
}

/** Why an interval has no width, where it has none. */
function flatInterval(result: MetricResult | undefined): string {
  if (result?.kind !== 'estimate' || !('low' in result.interval) || result.interval.low !== result.interval.high) return ''
  return result.caveats.find((caveat) => caveat.includes('no width')) ?? ''
}

function cheapestTable(result: MetricResult): DataTable {
  const rows = [
    { country: 'US', name: 'cheapestOfA' },
    { country: 'CN', name: 'cheapestOfB' },
  ].flatMap(({ country, name }) => {
    const models = detail(result, name)
    return Array.isArray(models) ? models.map((model: unknown) => ({ country, model: recordOf(model) })) : []
  })
  const price = (value: unknown) => (typeof value === 'number' ? { text: value.toFixed(3), value } : { text: '' })
  return {
    columns: [
      { name: 'Model' },
      { name: 'Country' },
      { name: 'Index', number: true },
      { name: 'Seller' },
      { name: 'Read, $', number: true },
      { name: 'Written, $', number: true },
      { name: 'Three to one, $', number: true },
      { name: 'Seen last', date: true },
    ],
    rows: rows.map(({ country, model }) => [
      { text: String(model['model'] ?? '') },
      { text: country, country },
      typeof model['score'] === 'number' ? { text: formatNumber(model['score'], 'index points'), value: model['score'] } : { text: '' },
      { text: String(model['provider'] ?? '') },
      price(model['input']),
      price(model['output']),
      price(model['price']),
      { text: String(model['lastSeen'] ?? '') },
    ]),
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

function seriesSection(observatory: Observatory, choice: Choice): TopicSection {
  const given = { ...choice, measure: 'price', since: '2024-09-01', step: 61, draws: 200 } as const
  return {
    id: 'over-time',
    title: 'How prices went',
    text: 'The further back, the fewer prices are recorded: a fall may be a list that grew. Days on which a side has no price are left out.',
    figures: statistics.map(({ statistic, name }): FigureData => {
      const series = countries.map((a) => ({ a, result: observatory.metric('price-at-quality', { ...given, a, statistic }) }))
      return {
        id: `price-over-time-${statistic}`,
        drawing: {
          kind: 'trend',
          description: {
            title: name,
            subtitle: `Models with at least ${choice.atLeast} index points, three parts read to one written, with 90 % intervals`,
            unit: 'US dollars per million tokens',
            asOf: observatory.date,
            reference: 0,
            decimals: 2,
            longestGap: 130,
            series: series.map(({ a, result }) => ({ id: a, side: a, name: strings.countries[a], points: trendPoints(result) })),
            foot: footOf(
              observatory,
              series.map(({ result }) => result),
              {
                n: `${series.reduce((sum, { result }) => sum + (result.kind === 'series' ? result.points.length : 0), 0)} days with a price`,
                doesNotShow: metrics['price-at-quality'].cannotSay,
              },
            ),
          },
        },
        table: {
          columns: [
            { name: 'Country' },
            { name: 'Date', date: true },
            { name: '$ per million tokens', number: true },
            { name: 'Interval', number: true },
            { name: 'Endpoints', number: true },
          ],
          rows: series.flatMap(({ a, result }) =>
            result.kind !== 'series'
              ? []
              : result.points.map(({ date, value, unit, interval, n }) => [
                  { text: a, country: a },
                  { text: date },
                  { text: formatNumber(value, unit), value },
                  { text: 'low' in interval ? `${formatNumber(interval.low, unit)} to ${formatNumber(interval.high, unit)}` : 'none' },
                  { text: String(n), value: n },
                ]),
          ),
        },
        json: `/v1/metrics/price-at-quality${queryString({ ...given, statistic, asOf: observatory.date })}`,
      }
    }),
    metrics: ['price-at-quality'],
  }
}

function computeSection(observatory: Observatory, { countryRule }: Choice): TopicSection {
  const grades = [
    { confidence: 'likely', label: 'Figures graded “likely” or better' },
    { confidence: 'any', label: 'Figures of any grade' },
  ] as const
  const rows = grades.map(
    ({ confidence, label }): NamedResult => ({
      id: `compute-${confidence}`,
      label,
      result: observatory.metric('compute-efficiency', { confidence, countryRule }),
    }),
  )
  const first = rows[0]?.result
  return {
    id: 'compute',
    title: 'What compute buys',
    text:
      first?.kind === 'undetermined'
        ? `No figure: the coverage is too low. ${capital(first.detail)}. A difference at equal compute would be one of the few that publish, not of the field.`
        : first?.kind === 'estimate'
          ? `At equal training compute and date, American minus Chinese: ${formatEstimate(first)}.`
          : '',
    ...(rows.some(({ result }) => result.kind === 'estimate')
      ? {
          figures: [
            {
              id: 'compute-efficiency',
              drawing: {
                kind: 'estimates',
                description: {
                  title: 'American minus Chinese models at equal training compute and date',
                  subtitle: 'Index points, with 90 % intervals',
                  groups: [{ unit: 'index points', reference: 0, rows: rows.map(estimateRow) }],
                  foot: footOf(
                    observatory,
                    rows.map(({ result }) => result),
                    {
                      n: `${rows.map(({ result }) => (result.kind === 'estimate' ? result.n : 0)).join(', ')} models`,
                      doesNotShow: metrics['compute-efficiency'].cannotSay,
                    },
                  ),
                },
              },
              table: resultsTable('Figures of compute', rows),
              json: `/v1/metrics/compute-efficiency${queryString({ countryRule, asOf: observatory.date })}`,
            } satisfies FigureData,
          ],
        }
      : { tables: [{ id: 'compute-efficiency', title: 'Why there is no figure', data: reasonsTable(rows) }] }),
    metrics: ['compute-efficiency'],
  }
}

function reasonsTable(rows: readonly NamedResult[]): DataTable {
  return {
    columns: [{ name: 'Figures of compute' }, { name: 'Answer' }],
    rows: rows.map(({ label, result }) => [{ text: label }, { text: whyNot(result) }]),
  }
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1)
