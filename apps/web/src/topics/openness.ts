import { formatEstimate, formatValue, type MetricResult, metrics, type Observatory } from '@openfrontier/core'
import { detailText } from '../details.ts'
import type { FigureData } from '../figures/figure-data.ts'
import { estimateRow, footOf, type NamedResult, resultsTable, trendPoints } from '../figures/from-results.ts'
import { dateInWords } from '../format.ts'
import { queryString } from '../query/query-string.ts'
import type { OpennessQuery } from '../query/topic-queries.ts'
import { strings } from '../strings.ts'
import { assessmentSection } from './assessments.ts'
import { changePointSection } from './change-points.ts'
import type { Topic, TopicSection } from './topic.ts'
import { yearsTable } from './years-table.ts'

const countries = ['US', 'CN'] as const
const populations = ['epoch-notable', 'epoch-large-scale', 'index-models'] as const
const licences = ['osi', 'commercial'] as const
const shareAxis = { unit: '%', domain: [0, 100] } as const
/** Before it the lists hold few releases of one of the countries. */
const from = '2020-01-01'

type CountryRule = OpennessQuery['countryRule']

/** How open the models of both countries are: weights, licences, changes of course, and what others judge. */
export function opennessTopic(observatory: Observatory, { countryRule }: OpennessQuery): Topic {
  const weights = weightsSection(observatory, countryRule)
  const [us, cn] = countries.map((of) => observatory.metric('open-weight-share', { of, countryRule }))
  return {
    asOf: observatory.date,
    headline: headlineOf(us, cn),
    answer: [said('China', cn), said('United States', us), strings.home.opennessApart].filter(Boolean).join(' '),
    sections: [
      weights,
      byYearSection(observatory, countryRule),
      licenceSection(observatory, countryRule),
      changePointSection(observatory),
      assessmentSection(observatory, countryRule),
    ],
    json: `/v1/metrics/open-weight-share${queryString({ countryRule, asOf: observatory.date })}`,
  }
}

function headlineOf(us: MetricResult | undefined, cn: MetricResult | undefined): string {
  if (us?.kind !== 'estimate' || cn?.kind !== 'estimate') return 'How open the models of both countries are'
  return `Of Chinese notable models of the last twelve months ${formatValue(cn.value, 'share')} can be downloaded, of American ones ${formatValue(us.value, 'share')}`
}

function said(country: string, result: MetricResult | undefined): string {
  if (result?.kind !== 'estimate') return result?.kind === 'undetermined' ? `${country}: ${result.detail}.` : ''
  const [from, to] = [detailText(result, 'from'), detailText(result, 'to')]
  const window = from && to ? `, released ${dateInWords(from)} to ${dateInWords(to)}` : ''
  return `${country}: ${formatEstimate(result)} of ${result.n} notable models${window}.`
}

/** Lists beside each other, each on a line of its own: they are different wholes. */
function sharesFigure(
  observatory: Observatory,
  id: string,
  words: { readonly title: string; readonly subtitle: string; readonly doesNotShow: readonly string[] },
  groups: readonly { readonly heading: string; readonly rows: readonly NamedResult[] }[],
  json: string,
): FigureData {
  const results = groups.flatMap(({ rows }) => rows.map(({ result }) => result))
  const n = groups.map(({ rows }) => rows.reduce((sum, { result }) => sum + (result.kind === 'estimate' ? result.n : 0), 0))
  return {
    id,
    drawing: {
      kind: 'estimates',
      description: {
        title: words.title,
        subtitle: words.subtitle,
        groups: groups.map(({ heading, rows }) => ({ heading, ...shareAxis, rows: rows.map(estimateRow) })),
        foot: footOf(observatory, results, { n: `${n.join(', ')} models, by list`, doesNotShow: words.doesNotShow }),
      },
    },
    table: resultsTable(
      'List',
      groups.flatMap(({ heading, rows }) => rows.map(({ label, result }) => ({ label: `${heading}: ${label}`, result }))),
    ),
    json,
  }
}

function weightsSection(observatory: Observatory, countryRule: CountryRule): TopicSection {
  const groups = populations.map((population) => ({
    heading: strings.home.populations[population],
    rows: countries.map(
      (of): NamedResult => ({
        id: `${population}-${of}`,
        label: strings.countries[of],
        side: of,
        result: observatory.metric('open-weight-share', { of, countryRule, population }),
      }),
    ),
  }))
  return {
    id: 'weights',
    title: 'Weights that can be downloaded',
    text: `${strings.home.opennessQuestion} ${strings.home.opennessApart}`,
    figures: [
      sharesFigure(
        observatory,
        'open-weight-share',
        {
          title: 'Share of open weights among the releases of twelve months',
          subtitle: 'Percent of released models, by list, with 90 % intervals',
          doesNotShow: metrics['open-weight-share'].cannotSay,
        },
        groups,
        `/v1/metrics/open-weight-share${queryString({ countryRule, asOf: observatory.date })}`,
      ),
    ],
    metrics: ['open-weight-share'],
  }
}

function byYearSection(observatory: Observatory, countryRule: CountryRule): TopicSection {
  return {
    id: 'by-year',
    title: 'Year by year',
    text: 'One chart for each list. A year with few releases has a wide interval; the newest year ends with the data.',
    figures: populations.map((population): FigureData => {
      const given = { countryRule, population, by: 'year', from } as const
      const series = countries.map((of) => ({ of, result: observatory.metric('open-weight-share', { ...given, of }) }))
      return {
        id: `open-weight-share-${population}`,
        drawing: {
          kind: 'trend',
          description: {
            title: strings.home.populations[population],
            subtitle: 'Percent of the models released in a year whose weights can be downloaded, with 90 % intervals',
            ...shareAxis,
            asOf: observatory.date,
            decimals: 0,
            series: series.map(({ of, result }) => ({ id: of, side: of, name: strings.countries[of], points: trendPoints(result) })),
            foot: footOf(
              observatory,
              series.map(({ result }) => result),
              { n: `${modelsIn(series.map(({ result }) => result))} models`, doesNotShow: metrics['open-weight-share'].cannotSay },
            ),
          },
        },
        table: yearsTable(series),
        json: `/v1/metrics/open-weight-share${queryString({ ...given, asOf: observatory.date })}`,
      }
    }),
    metrics: ['open-weight-share'],
  }
}

function modelsIn(results: readonly MetricResult[]): number {
  return results.reduce((sum, result) => sum + (result.kind === 'series' ? result.points.reduce((all, { n }) => all + n, 0) : 0), 0)
}

function licenceSection(observatory: Observatory, countryRule: CountryRule): TopicSection {
  const groups = licences.map((licence) => ({
    heading: licence === 'osi' ? 'Under a licence that the Open Source Initiative approved' : 'Usable commercially without permission',
    rows: countries.map(
      (of): NamedResult => ({
        id: `${licence}-${of}`,
        label: strings.countries[of],
        side: of,
        result: observatory.metric('permissive-share', { of, countryRule, licence }),
      }),
    ),
  }))
  const given = { countryRule, by: 'year', from: '2023-01-01' } as const
  const series = countries.map((of) => ({ of, result: observatory.metric('permissive-share', { ...given, of }) }))
  return {
    id: 'licences',
    title: 'Under which licence open weights stand',
    text: 'Among models whose weights are out, by the licence of the weights. Where a licence is not known, the interval holds both answers.',
    figures: [
      sharesFigure(
        observatory,
        'permissive-share',
        {
          title: 'Share of permissive licences among the open releases of twelve months',
          subtitle: 'Percent of models with open weights, with 90 % intervals',
          doesNotShow: metrics['permissive-share'].cannotSay,
        },
        groups,
        `/v1/metrics/permissive-share${queryString({ countryRule, asOf: observatory.date })}`,
      ),
      {
        id: 'permissive-share-by-year',
        drawing: {
          kind: 'trend',
          description: {
            title: 'Licences approved by the Open Source Initiative, year by year',
            subtitle: 'Percent of the models with weights released in a year, with 90 % intervals',
            ...shareAxis,
            asOf: observatory.date,
            decimals: 0,
            series: series.map(({ of, result }) => ({ id: of, side: of, name: strings.countries[of], points: trendPoints(result) })),
            foot: footOf(
              observatory,
              series.map(({ result }) => result),
              { n: `${modelsIn(series.map(({ result }) => result))} models`, doesNotShow: metrics['permissive-share'].cannotSay },
            ),
          },
        },
        table: yearsTable(series),
        json: `/v1/metrics/permissive-share${queryString({ ...given, asOf: observatory.date })}`,
      },
    ],
    metrics: ['permissive-share'],
  }
}
