import { earliestDay, latestDay, type ModelSummary, parseIsoDate } from '@openfrontier/core'
import { openObservatory } from '../observatory.ts'
import type { ModelSort, ModelsQuery } from '../query/queries.ts'

export const modelsPerPage = 50

export interface ModelsPage {
  readonly found: number
  readonly pages: number
  /** The page shown: the last one where the query asks for a later one. */
  readonly page: number
  readonly models: readonly ModelSummary[]
}

/** One page of the models that pass the filters. */
export async function listModels({ sort, page, releasedAfter, releasedBefore, ...filter }: ModelsQuery): Promise<ModelsPage> {
  const { models } = await openObservatory()
  const found = models.find({
    ...filter,
    ...(releasedAfter !== undefined && { releasedAfter: parseIsoDate(releasedAfter) }),
    ...(releasedBefore !== undefined && { releasedBefore: parseIsoDate(releasedBefore) }),
  })
  const sorted = [...found].sort(orders[sort])
  const pages = Math.max(1, Math.ceil(sorted.length / modelsPerPage))
  const shown = Math.min(page, pages)
  return { found: sorted.length, pages, page: shown, models: sorted.slice((shown - 1) * modelsPerPage, shown * modelsPerPage) }
}

type Order = (x: ModelSummary, y: ModelSummary) => number

/** Highest and newest first; models without the figure come last, and equal ones stand by id. */
const orders: Readonly<Record<ModelSort, Order>> = {
  index: highestFirst((summary) => summary.index?.value),
  rating: highestFirst((summary) => summary.rating?.value),
  released: highestFirst((summary) => summary.firstPublic && Date.parse(releaseDay(summary.firstPublic.date))),
  name: (x, y) => x.model.name.localeCompare(y.model.name, 'en') || byId(x, y),
}

/** The first day a release may mean, or the last one where it is known as “no later than”. */
const releaseDay = (date: Parameters<typeof latestDay>[0]) => (date.startsWith('≤') ? latestDay(date) : earliestDay(date))

function highestFirst(figure: (summary: ModelSummary) => number | undefined): Order {
  return (x, y) => (figure(y) ?? Number.NEGATIVE_INFINITY) - (figure(x) ?? Number.NEGATIVE_INFINITY) || byId(x, y)
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
