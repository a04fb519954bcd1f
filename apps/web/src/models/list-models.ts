import { earliestDay, known, latestDay, type ModelSummary, parseIsoDate } from '@openfrontier/core'
import { openObservatory } from '../observatory.ts'
import type { ModelSort, ModelsQuery, OrderChoice } from '../query/queries.ts'
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
export async function sortedModels({ sort, order, page: _page, columns: _columns, releasedAfter, releasedBefore, ...filter }: ModelsQuery) {
  const { models } = await openObservatory()
  const found = models.find({
    ...filter,
    ...(releasedAfter !== undefined && { releasedAfter: parseIsoDate(releasedAfter) }),
    ...(releasedBefore !== undefined && { releasedBefore: parseIsoDate(releasedBefore) }),
  })
  const offers = await cheapestOffers()
  const read = (summary: ModelSummary) => (sort === 'price' ? offers.get(summary.model.id)?.output : sortKeys[sort](summary))
  return [...found].sort(byKey(read, (order ?? usualOrder(sort)) === 'ascending' ? 1 : -1))
}

/** Names and prices rise; scores, sizes and dates fall, so that the newest and the highest stand first. */
export function usualOrder(sort: ModelSort): OrderChoice {
  return sort === 'name' || sort === 'lab' || sort === 'price' ? 'ascending' : 'descending'
}

type Key = string | number | undefined

/** What each order goes by. */
const sortKeys: Readonly<Record<Exclude<ModelSort, 'price'>, (summary: ModelSummary) => Key>> = {
  index: ({ index }) => index?.value,
  rating: ({ rating }) => rating?.value,
  released: ({ firstPublic }) => firstPublic && releaseDay(firstPublic.date),
  lab: ({ model }) => model.labs[0],
  parameters: ({ model }) => known(model.parameters)?.total,
  name: ({ model }) => model.name,
}

/** Models without the figure come last in either direction, and equal ones stand by id. */
function byKey(read: (summary: ModelSummary) => Key, sign: 1 | -1) {
  return (x: ModelSummary, y: ModelSummary): number => {
    const [one, other] = [read(x), read(y)]
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined) || byId(x, y)
    const difference = typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), 'en')
    return sign * difference || byId(x, y)
  }
}

/** The first day a release may mean, or the last one where it is known as “no later than”. */
const releaseDay = (date: Parameters<typeof latestDay>[0]) => (date.startsWith('≤') ? latestDay(date) : earliestDay(date))

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
