import { type Estimate, formatNumber, formatValue, type MetricResult, metrics, type Observatory } from '@openfrontier/core'
import { detail } from '../details.ts'
import type { FigureData } from '../figures/figure-data.ts'
import { footOf } from '../figures/from-results.ts'
import { queryString } from '../query/query-string.ts'
import type { TopicSection } from './topic.ts'

const names: Readonly<Record<string, string>> = {
  high: 'High income',
  'upper-middle': 'Upper middle income',
  'lower-middle': 'Lower middle income',
  low: 'Low income',
}

interface Group {
  readonly group: string
  readonly economies: number
  readonly low: number
  readonly high: number
}

/** Use by the income of economies: of AI in general, and of one Chinese assistant among its users. */
export function diffusionSection(observatory: Observatory): TopicSection {
  const all = observatory.metric('diffusion-by-income')
  const deepseek = observatory.metric('diffusion-by-income', { universe: 'microsoft-deepseek-share' })
  const served = observatory.metric('diffusion-by-income', { universe: 'microsoft-deepseek-share', usServices: 'available' })
  return {
    id: 'income',
    title: 'In richer and in poorer economies',
    text: [
      said('Low-income against high-income economies, use of any AI:', all),
      said('DeepSeek among those who use AI:', deepseek),
      said('DeepSeek, only where American assistants are known to be available:', served),
    ].join(' '),
    figures: [
      ...figureOf(observatory, all, 'diffusion-any-ai', {
        title: 'Any AI: share of people who use it, by income of the economy',
        subtitle: 'Percent of people, unweighted mean over economies, one company’s telemetry',
        universe: 'microsoft-ai-diffusion',
      }),
      ...figureOf(observatory, deepseek, 'diffusion-deepseek', {
        title: 'DeepSeek: share among those who use AI, by income of the economy',
        subtitle: 'Percent of AI users, printed in bins: the bar has the means of their ends, the mark is half-way',
        universe: 'microsoft-deepseek-share',
      }),
    ],
    metrics: ['diffusion-by-income'],
    caveats: [...new Set([all, deepseek].flatMap((result) => (result.kind === 'undetermined' ? [] : result.caveats)))],
  }
}

function said(name: string, result: MetricResult): string {
  if (result.kind !== 'estimate') return `${name} undetermined.`
  return `${name} ${result.answer ?? formatValue(result.value, result.unit)}.`
}

function groupsOf(result: Estimate): readonly Group[] {
  const groups = detail(result, 'groups')
  return Array.isArray(groups) ? groups.flatMap((group: unknown): Group[] => (isGroup(group) ? [group] : [])) : []
}

function isGroup(value: unknown): value is Group {
  if (typeof value !== 'object' || value === null) return false
  const { group, economies, low, high } = value as Readonly<Record<string, unknown>>
  return typeof group === 'string' && typeof economies === 'number' && typeof low === 'number' && typeof high === 'number'
}

function figureOf(
  observatory: Observatory,
  result: MetricResult,
  id: string,
  words: { readonly title: string; readonly subtitle: string; readonly universe: string },
): readonly FigureData[] {
  if (result.kind !== 'estimate') return []
  const groups = groupsOf(result)
  return [
    {
      id,
      drawing: {
        kind: 'estimates',
        description: {
          title: words.title,
          subtitle: words.subtitle,
          groups: [
            {
              unit: '%',
              rows: groups.map(({ group, economies, low, high }) => ({
                id: group,
                label: `${names[group] ?? group} (${economies})`,
                value: 50 * (low + high),
                ...(high > low && { bounds: { low: 100 * low, high: 100 * high } }),
                words: boundsInWords(low, high),
              })),
              reference: 0,
            },
          ],
          foot: footOf(observatory, [result], {
            n: `${groups.reduce((sum, { economies }) => sum + economies, 0)} economies`,
            doesNotShow: metrics['diffusion-by-income'].cannotSay,
          }),
        },
      },
      table: {
        columns: [
          { name: 'Income group' },
          { name: 'Economies', number: true },
          { name: 'Lower, %', number: true },
          { name: 'Upper, %', number: true },
        ],
        rows: groups.map(({ group, economies, low, high }) => [
          { text: names[group] ?? group },
          { text: String(economies), value: economies },
          { text: formatNumber(low, 'share'), value: low },
          { text: formatNumber(high, 'share'), value: high },
        ]),
      },
      json: `/v1/metrics/diffusion-by-income${queryString({ universe: words.universe, asOf: observatory.date })}`,
    },
  ]
}

function boundsInWords(low: number, high: number): string {
  const [from, to] = [formatNumber(low, 'share'), formatValue(high, 'share')]
  return high > low && from !== formatNumber(high, 'share') ? `${from} to ${to}` : to
}
