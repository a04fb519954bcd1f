import { earliestDay, known, latestDay, type ModelSummary, parseIsoDate } from '@openfrontier/core'
import { openObservatory } from '../observatory.ts'
import type { ModelSort, ModelsQuery } from '../query/queries.ts'
import { cheapestOffers } from './cheapest.ts'

export const modelsPerPage = 50

export interface ModelsPage {
  readonly found: number
  readonly pages: number
  /** The page shown: the last one where the query asks for a later one. */
  readonly page: number
  readonly models: readonly ModelSummary[]
}

/** One page of the models that pass the filters. */
export async function listModels(query: ModelsQuery): Promise<ModelsPage> {
  const sorted = await sortedModels(query)
  const pages = Math.max(1, Math.ceil(sorted.length / modelsPerPage))
  const shown = Math.min(query.page, pages)
  return { found: sorted.length, pages, page: shown, models: sorted.slice((shown - 1) * modelsPerPage, shown * modelsPerPage) }
}

/** All models that pass the filters, in the order asked for. */
export async function sortedModels({ sort, page: _page, columns: _columns, releasedAfter, releasedBefore, ...filter }: ModelsQuery) {
  const { models } = await openObservatory()
  const found = models.find({
    ...filter,
    ...(releasedAfter !== undefined && { releasedAfter: parseIsoDate(releasedAfter) }),
    ...(releasedBefore !== undefined && { releasedBefore: parseIsoDate(releasedBefore) }),
  })
  const prices = sort === 'price' ? await cheapestOffers() : undefined
  return [...found].sort(prices === undefined ? orders[sort] : byPrice(prices))
}

type Order = (x: ModelSummary, y: ModelSummary) => number

/** Highest and newest first; models without the figure come last, and equal ones stand by id. */
const orders: Readonly<Record<ModelSort, Order>> = {
  index: highestFirst((summary) => summary.index?.value),
  rating: highestFirst((summary) => summary.rating?.value),
  released: highestFirst((summary) => summary.firstPublic && Date.parse(releaseDay(summary.firstPublic.date))),
  lab: (x, y) => (x.model.labs[0] ?? '').localeCompare(y.model.labs[0] ?? '', 'en') || byId(x, y),
  parameters: highestFirst(({ model }) => known(model.parameters)?.total),
  price: byId,
  name: (x, y) => x.model.name.localeCompare(y.model.name, 'en') || byId(x, y),
}

/** Cheapest first. */
const byPrice =
  (prices: ReadonlyMap<string, { readonly output: number }>): Order =>
  (x, y) =>
    (prices.get(x.model.id)?.output ?? Number.MAX_VALUE) - (prices.get(y.model.id)?.output ?? Number.MAX_VALUE) || byId(x, y)

/** The first day a release may mean, or the last one where it is known as “no later than”. */
const releaseDay = (date: Parameters<typeof latestDay>[0]) => (date.startsWith('≤') ? latestDay(date) : earliestDay(date))

function highestFirst(figure: (summary: ModelSummary) => number | undefined): Order {
  return (x, y) => (figure(y) ?? -Number.MAX_VALUE) - (figure(x) ?? -Number.MAX_VALUE) || byId(x, y)
}

function byId(x: ModelSummary, y: ModelSummary): number {
  return x.model.id < y.model.id ? -1 : 1
}

/** Countries and labs that the filters offer: those of the models on record. */
export async function filterChoices(): Promise<{
  readonly countries: readonly string[]
  readonly labs: readonly { readonly id: string; readonly name: string }[]
}> {
  const { models, labs } = await openObservatory()
  const countries = new Set<string>()
  const labIds = new Set<string>()
  for (const summary of models.list()) {
    for (const country of summary.countries) countries.add(country)
    for (const lab of summary.model.labs) labIds.add(lab)
  }
  return {
    countries: [...countries].sort(),
    labs: [...labIds].sort().map((id) => ({ id, name: labs.get(id)?.name ?? id })),
  }
}
