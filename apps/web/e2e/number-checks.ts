import { type Estimate, formatInterval, formatNumber, formatValue, type MetricResult, metricIds } from '@openfrontier/core'
import type { ReadPage } from './read-page.ts'
import { apiAddress } from './site.ts'

/** A number of a page: what the API answers to the same question, worded by core, and where the page shows it. */
export interface NumberCheck {
  readonly page: string
  readonly question: string
  readonly expected: string
  readonly shown: (read: ReadPage) => readonly string[]
}

const indexUnit = 'index points'
const ratingUnit = 'Arena points'

async function ask<T>(question: string): Promise<{ readonly body: T; readonly total: number }> {
  const response = await fetch(`${apiAddress}${question}`)
  if (!response.ok) throw new Error(`${question} is answered with ${response.status}`)
  return { body: (await response.json()) as T, total: Number(response.headers.get('x-total-count')) }
}

/** The estimate that the API answers, or `undefined` for a series and where there is none. */
async function estimateOf(question: string): Promise<Estimate | undefined> {
  const { body } = await ask<MetricResult>(question)
  return body.kind === 'estimate' ? body : undefined
}

/** Value and interval of an estimate, each in core's words. */
const wordingsOf = (estimate: Estimate) => [formatValue(estimate.value, estimate.unit), formatInterval(estimate)]

const homeKeys = [
  { name: 'Lag', question: '/v1/metrics/frontier-lag' },
  { name: 'Change of the lag', question: '/v1/metrics/convergence-trend' },
  { name: 'Gap on the index', question: '/v1/metrics/frontier-gap' },
  { name: 'Gap on LMArena', question: '/v1/metrics/frontier-gap?index=arena' },
] as const

/** The key figures of the first page. */
export async function homeChecks(): Promise<readonly NumberCheck[]> {
  const checks = homeKeys.map(async ({ name, question }) => {
    const estimate = await estimateOf(question)
    const shown = ({ facts }: ReadPage) => facts.find((fact) => fact.name === name)?.values ?? []
    return estimate === undefined ? [] : wordingsOf(estimate).map((expected) => ({ page: '/', question, expected, shown }))
  })
  return (await Promise.all(checks)).flat()
}

/** Questions with parameters, one or two changed, that a page computes in a moment. */
const parameters = [
  'frontier-gap?index=arena',
  'frontier-gap?top=3',
  'frontier-gap?openWeightsOnly=true',
  'frontier-gap?countryRule=any-developer',
  'frontier-gap?asOf=2025-12-31',
  'frontier-gap?index=arena&asOf=2026-03-01',
  'frontier-lag?top=2',
  'frontier-lag?asOf=2026-03-01',
  'open-weight-share?of=US',
  'open-weight-share?population=epoch-large-scale',
  'adoption-share?of=US',
  'price-at-quality?atLeast=140',
] as const

/** Values and intervals of the pages on measures: all of them as they stand, and some asked otherwise. */
export async function metricChecks(): Promise<readonly NumberCheck[]> {
  const checks = [...metricIds, ...parameters].map(async (query) => {
    const question = `/v1/metrics/${query}`
    const estimate = await estimateOf(question)
    const shown = ({ result }: ReadPage) => result.slice(0, 2)
    return estimate === undefined ? [] : wordingsOf(estimate).map((expected) => ({ page: `/metrics/${query}`, question, expected, shown }))
  })
  return (await Promise.all(checks)).flat()
}

/** Figures of the topics that print estimates, and whose address at the API is one of them: their table has its value and its interval. */
export async function topicChecks(pages: readonly (readonly [path: string, read: ReadPage])[]): Promise<readonly NumberCheck[]> {
  const figures = pages.flatMap(([path, { figures: all }]) =>
    all.flatMap(({ id, json, heads }) => (json && heads.includes('Value') ? [{ path, id, json }] : [])),
  )
  const checks = figures.map(async ({ path, id, json }) => {
    const question = json.slice(json.indexOf('/v1/'))
    const estimate = await estimateOf(question)
    const shown = ({ figures: all }: ReadPage) => all.find((figure) => figure.id === id)?.cells ?? []
    if (estimate === undefined) return []
    const { value, unit, interval } = estimate
    const ends = 'low' in interval ? [`${formatNumber(interval.low, unit)} to ${formatNumber(interval.high, unit)}`] : []
    return [formatNumber(value, unit), ...ends].map((expected) => ({ page: path, question, expected, shown }))
  })
  return (await Promise.all(checks)).flat()
}

interface PublishedFigure {
  readonly value: number
  readonly interval: { readonly low: number; readonly high: number; readonly level: number } | { readonly missing: string }
}

export interface ModelRow {
  readonly id: string
  readonly index?: PublishedFigure
  readonly rating?: PublishedFigure
}

/** Every model with its scores. */
export async function modelRows(): Promise<readonly ModelRow[]> {
  const { total } = await ask('/v1/models?limit=1')
  const rows: ModelRow[] = []
  let next: string | undefined = '/v1/models?limit=1000'
  while (next !== undefined) {
    const response: Response = await fetch(`${apiAddress}${next}`)
    rows.push(...((await response.json()) as ModelRow[]))
    next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1]
  }
  if (rows.length !== total) throw new Error(`the API lists ${rows.length} models and counts ${total}`)
  return rows
}

/** Scores of a model at the head of its page. */
export function modelChecks({ id, index, rating }: ModelRow): readonly NumberCheck[] {
  const question = `/v1/models/${id}`
  return [...headFigure('Epoch Capabilities Index', index, indexUnit), ...headFigure('LMArena text board', rating, ratingUnit)].map(
    (check) => ({ page: `/models/${id}`, question, ...check }),
  )
}

function headFigure(name: string, figure: PublishedFigure | undefined, unit: string) {
  if (figure === undefined) return []
  const { value, interval } = figure
  const shown = ({ facts }: ReadPage) => facts.find((fact) => fact.name === name)?.values ?? []
  return [
    formatNumber(value, unit),
    ...('low' in interval ? [formatInterval({ interval: { ...interval, method: 'as published' }, unit })] : []),
  ].map((expected) => ({ expected, shown }))
}

/** Scores in the list of models, which is asked for by the name of each. */
export function listChecks({ id, index, rating }: ModelRow): readonly NumberCheck[] {
  const shown = ({ rows }: ReadPage) => rows.find(({ href }) => href === `/models/${id}`)?.cells ?? []
  const figures = [
    { figure: index, unit: indexUnit },
    { figure: rating, unit: ratingUnit },
  ]
  return figures.flatMap(({ figure, unit }) =>
    figure === undefined
      ? []
      : [{ page: `/models?lab=${id.split('/')[0]}`, question: `/v1/models/${id}`, expected: formatNumber(figure.value, unit), shown }],
  )
}

const count = (value: number) => new Intl.NumberFormat('en').format(value)

/** How many models of a lab are on record. */
export async function labCheck(id: string): Promise<NumberCheck> {
  const question = `/v1/models?lab=${id}&limit=1`
  const { total } = await ask(question)
  const expected = total === 0 ? 'No model' : `${count(total)} ${total === 1 ? 'model' : 'models'} on record`
  return { page: `/labs/${id}`, question, expected, shown: ({ text }) => [text] }
}

/** How many scores of a benchmark are on record. */
export async function benchmarkCheck(id: string): Promise<NumberCheck> {
  const question = `/v1/results?benchmark=${id}&limit=1`
  const { total } = await ask(question)
  return { page: `/benchmarks/${id}`, question, expected: `${total} scores`, shown: ({ text }) => [text] }
}

/** The sentence of a verdict, which carries its figure and interval. */
export async function claimChecks(id: string): Promise<readonly NumberCheck[]> {
  const question = `/v1/claims/${id}`
  const { body } = await ask<{ readonly verdicts: { readonly now: { readonly sentence: string } } | null }>(question)
  const sentence = body.verdicts?.now.sentence
  return sentence === undefined ? [] : [{ page: `/claims/${id}`, question, expected: sentence, shown: ({ text }) => [text] }]
}

/** Ids of all records of a kind. */
export async function idsOf(question: string): Promise<readonly string[]> {
  return (await ask<readonly { readonly id: string }[]>(question)).body.map(({ id }) => id)
}
