import { formatNumber, formatValue, type MetricResult, metrics, type Observatory } from '@openfrontier/core'
import { detail, detailNumber } from '../details.ts'
import type { DataTable } from '../figures/figure-data.ts'
import { estimateRow, footOf, type NamedResult, resultsTable } from '../figures/from-results.ts'
import { formatAmount } from '../format.ts'
import { queryString } from '../query/query-string.ts'
import type { RiskQuery } from '../query/topic-queries.ts'
import type { TopicSection } from './topic.ts'

const places = [
  { jurisdiction: 'operator', label: 'By the seat of the operator' },
  { jurisdiction: 'parent', label: 'By the seat of its parent' },
  { jurisdiction: 'data-centre', label: 'By a data centre' },
] as const

/** Under whose law models are served, with the share of endpoints of which that is not known. */
export function hostingSection(observatory: Observatory, countryRule: RiskQuery['countryRule']): TopicSection {
  const exposed = (
    of: 'CN' | 'US',
    given: { readonly jurisdiction: (typeof places)[number]['jurisdiction']; readonly sellers?: 'third-party' },
  ) => observatory.metric('hosting-exposure', { ...given, of, within: of, versus: of === 'CN' ? 'US' : 'CN', countryRule })
  const chinese = places.map(
    ({ jurisdiction, label }): NamedResult => ({ id: `CN-${jurisdiction}`, label, side: 'CN', result: exposed('CN', { jurisdiction }) }),
  )
  const others: NamedResult = {
    id: 'CN-third-party',
    label: 'By the operator, makers’ own endpoints left out',
    side: 'CN',
    result: exposed('CN', { jurisdiction: 'operator', sellers: 'third-party' }),
  }
  const american: NamedResult = {
    id: 'US-operator',
    label: 'By the seat of the operator',
    side: 'US',
    result: exposed('US', { jurisdiction: 'operator' }),
  }
  const all = [...chinese, others, american]
  const first = chinese[0]?.result
  const unknown = first && detailNumber(first, 'unknownShare')
  return {
    id: 'hosting',
    title: 'Under whose law models are served',
    ...(unknown !== undefined && {
      text: `Of ${formatValue(unknown, 'share')} of the endpoints that serve Chinese models the operator’s seat is not known. The mark is the share among the others; the bar reaches from none of the unknown to all of them.`,
    }),
    figures: [
      {
        id: 'hosting-exposure',
        drawing: {
          kind: 'estimates',
          description: {
            title: 'Share of endpoints that stand in the country of the model’s maker',
            subtitle: 'Percent of endpoints of known place, with bounds for unknown places (bar) and 90 % intervals (line)',
            groups: [
              { heading: 'Chinese models, in China', unit: '%', domain: [0, 100], rows: [...chinese, others].map(estimateRow) },
              { heading: 'American models, in the United States', unit: '%', domain: [0, 100], rows: [estimateRow(american)] },
            ],
            foot: footOf(
              observatory,
              all.map(({ result }) => result),
              {
                n: first?.kind === 'estimate' ? `${formatAmount(first.n)} endpoints` : 0,
                doesNotShow: metrics['hosting-exposure'].cannotSay,
              },
            ),
          },
        },
        table: withUnknown(all),
        json: `/v1/metrics/hosting-exposure${queryString({ countryRule, asOf: observatory.date })}`,
      },
    ],
    ...(first?.kind === 'estimate' && {
      tables: [{ id: 'hosting-countries', title: 'Countries of the operators that serve Chinese models', data: countriesTable(first) }],
      caveats: first.caveats,
    }),
    metrics: ['hosting-exposure'],
  }
}

function withUnknown(rows: readonly NamedResult[]): DataTable {
  const table = resultsTable('Place', rows)
  return {
    columns: [...table.columns, { name: 'Unknown, %', number: true }],
    rows: table.rows.map((cells, place) => {
      const result = rows[place]?.result
      const share = result && detailNumber(result, 'unknownShare')
      return [...cells, share === undefined ? { text: '' } : { text: formatNumber(share, 'share'), value: share }]
    }),
  }
}

function countriesTable(result: MetricResult): DataTable {
  const countries = detail(result, 'byCountry')
  return {
    columns: [{ name: 'Country' }, { name: 'Endpoints', number: true }],
    rows: Array.isArray(countries)
      ? countries.flatMap((one: unknown) => {
          const { country, endpoints } = (typeof one === 'object' && one !== null ? one : {}) as Readonly<Record<string, unknown>>
          return typeof country === 'string' && typeof endpoints === 'number'
            ? [
                [
                  { text: country, country },
                  { text: String(endpoints), value: endpoints },
                ],
              ]
            : []
        })
      : [],
  }
}
