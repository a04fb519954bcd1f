import { formatNumber, type MetricResult, metrics, type Observatory } from '@openfrontier/core'
import { detail, detailText } from '../details.ts'
import type { DataTable, FigureData } from '../figures/figure-data.ts'
import { footOf, whyNot } from '../figures/from-results.ts'
import { queryString } from '../query/query-string.ts'
import type { TopicSection } from './topic.ts'
import { crossovers } from './universes.ts'

interface Found {
  readonly name: string
  readonly result: MetricResult
}

/** When one family passed another: one row a definition, since the date moves with it. */
export function crossoverSection(observatory: Observatory): TopicSection {
  const found = crossovers.map(({ name, given }): Found => ({ name, result: observatory.metric('family-crossover', given) }))
  const first = found[0]
  const figure = first && monthsFigure(observatory, first.result)
  return {
    id: 'crossovers',
    title: 'When one passed the other',
    text: '“For good” means to the end of the data. The same two families cross on different days, or not at all, by what is counted and whether a month or a running total is meant.',
    ...(figure && { figures: [figure] }),
    tables: [{ id: 'crossings', title: 'Crossings by universe and definition', data: crossingsTable(found) }],
    metrics: ['family-crossover'],
  }
}

function crossingsTable(found: readonly Found[]): DataTable {
  return {
    columns: [
      { name: 'Who and where' },
      { name: 'Answer' },
      { name: 'First crossing', date: true },
      { name: 'For good from', date: true },
      { name: 'Of both, first has now, %', number: true },
      { name: 'Periods', number: true },
      { name: 'To', date: true },
    ],
    rows: found.map(({ name, result }) =>
      result.kind === 'estimate'
        ? [
            { text: name },
            { text: result.answer ?? '' },
            { text: detailText(result, 'firstCrossing') ?? '' },
            { text: detailText(result, 'sustainedFrom') ?? '' },
            { text: formatNumber(result.value, 'share'), value: result.value },
            { text: String(result.n), value: result.n },
            { text: result.evaluatedOn },
          ]
        : [{ text: name }, { text: whyNot(result) }, ...['', '', '', '', ''].map((text) => ({ text }))],
    ),
  }
}

/** Both series of the first definition, month by month. */
function monthsFigure(observatory: Observatory, result: MetricResult): FigureData | undefined {
  const months = monthsOf(result)
  if (months.length === 0) return undefined
  const series = [
    { id: 'a', name: 'Qwen', side: 'CN' as const },
    { id: 'b', name: 'Llama', side: 'US' as const },
  ] as const
  return {
    id: 'qwen-and-llama',
    drawing: {
      kind: 'trend',
      description: {
        title: 'Qwen and Llama in Ollama’s library',
        subtitle: 'Pulls added in a month, drawn straight between copies of the running total; the newest month ends with the data',
        unit: 'million pulls a month',
        asOf: observatory.date,
        reference: 0,
        decimals: 1,
        longestGap: 70,
        series: series.map(({ id, name, side }) => ({
          id,
          name,
          side,
          points: months.map((month) => ({ date: month.to, value: month[id] / 1e6 })),
        })),
        foot: footOf(observatory, [result], { n: `${months.length} months`, doesNotShow: metrics['family-crossover'].cannotSay }),
      },
    },
    table: {
      columns: [
        { name: 'From', date: true },
        { name: 'To', date: true },
        { name: 'Qwen, pulls', number: true },
        { name: 'Llama, pulls', number: true },
      ],
      rows: months.map(({ from, to, a, b }) => [
        { text: from },
        { text: to },
        { text: Math.round(a).toLocaleString('en'), value: a },
        { text: Math.round(b).toLocaleString('en'), value: b },
      ]),
    },
    json: `/v1/metrics/family-crossover${queryString({ asOf: observatory.date })}`,
  }
}

interface Month {
  readonly from: string
  readonly to: string
  readonly a: number
  readonly b: number
}

function monthsOf(result: MetricResult): readonly Month[] {
  const series = detail(result, 'series')
  if (!Array.isArray(series)) return []
  return series.flatMap((point: unknown): Month[] => (isMonth(point) ? [point] : []))
}

function isMonth(value: unknown): value is Month {
  if (typeof value !== 'object' || value === null) return false
  const { from, to, a, b } = value as Readonly<Record<string, unknown>>
  return typeof from === 'string' && typeof to === 'string' && typeof a === 'number' && typeof b === 'number'
}
