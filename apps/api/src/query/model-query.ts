import { isoDateSchema, known, latestDay, licenseClasses, type ModelId } from '@openfrontier/core/entities'
import type { Facts, ModelFilter, ModelSummary } from '@openfrontier/core/observatory'
import { countryRules, type Observatory } from '@openfrontier/core/observatory'
import * as z from 'zod'
import type { Filter } from '../records/definition.ts'
import { after, atLeast, atMost, before, idOf, party, seat, value, word } from '../records/filters.ts'
import { fieldsParameter } from '../records/list-query.ts'
import { modelRowSchema } from '../resources/model-row.ts'
import type { Sorting } from './paging.ts'
import { asOfParameter, namesParameter, pagingParameters, partySchema } from './parameters.ts'

const orders = ['id', 'index', 'rating', 'released', 'parameters', 'compute'] as const
type Order = (typeof orders)[number]
const sorts = orders.flatMap((order) => [order, `-${order}`] as const)

/** What can be sent with each row. */
export const rowIncludes = ['model', 'license'] as const

/** Filters beyond core's own. */
export const modelFilters: Readonly<Record<string, Filter<ModelSummary>>> = {
  modality: value(({ model }) => model.modality, 'domain it works in'),
  minParameters: atLeast(({ model }) => known(model.parameters)?.total, 'parameters in all, at least'),
  maxParameters: atMost(({ model }) => known(model.parameters)?.total, 'parameters in all, at most'),
  minCompute: atLeast(({ model }) => known(model.trainingCompute)?.flop, 'floating-point operations of training, at least'),
  maxIndex: atMost(({ index }) => index?.value, 'at most so many index points'),
  minRating: atLeast(({ rating }) => rating?.value, 'at least so many points on the newest text board'),
  licenseClass: word(({ license }) => license?.class, licenseClasses, 'class of the licence of its weights'),
  weightsAfter: after(({ firstWeights }) => firstWeights?.date, 'first release of its weights after this day'),
  weightsBefore: before(({ firstWeights }) => firstWeights?.date, 'first release of its weights before this day'),
  base: idOf('models', ({ model }) => known(model.bases)?.map((base) => base.model), 'id of a model it was made from'),
  operatorCountry: {
    ...seat<ModelSummary>(() => undefined, 'a country from whose seat somebody serves it'),
    keeps: ({ model }, country: string, view) => operatorsOf(view.facts).get(model.id)?.has(country) === true,
  },
}

/** Ids that core's filter takes as they come: those that nothing has are refused first. */
export const knownIds: Readonly<Record<string, Filter<ModelSummary>>> = {
  lab: idOf('labs', () => undefined, 'id of a developing lab'),
  license: idOf('licenses', () => undefined, 'id of the licence of its weights'),
  country: party(() => ({ labs: [] })),
  family: value(({ model }) => model.family, 'product line'),
}

/** Core's filter of models and ours, with where to begin and in which order. */
export const modelQuery = z.strictObject({
  country: partySchema.optional().describe('country (ISO alpha-2) or lab id, several joined by "+"'),
  countryRule: z.enum(countryRules).optional().describe("who counts as a country's model; default: headquarters"),
  lab: z.string().optional().describe('id of a developing lab'),
  family: z.string().optional().describe('product line'),
  open: z
    .enum(['weights', 'osi-licence', 'commercial', 'closed'])
    .optional()
    .describe('weights that can be downloaded; under a licence the OSI approved; usable commercially without permission; not released'),
  license: z.string().optional().describe('id of the licence of its weights'),
  releasedAfter: isoDateSchema.optional().describe('first public release after this day'),
  releasedBefore: isoDateSchema.optional().describe('first public release before this day'),
  minIndex: z.coerce.number().optional().describe('at least so many index points'),
  text: z.string().max(200).optional().describe('part of a name, id or alias, without regard to case'),
  ...Object.fromEntries(Object.entries(modelFilters).map(([name, filter]) => [name, filter.schema])),
  ...asOfParameter,
  ...fieldsParameter(modelRowSchema),
  include: namesParameter(rowIncludes, 'records to send with each row, joined by commas'),
  sort: z
    .enum(sorts as [string, ...string[]])
    .default('id')
    .describe('"-" for the highest or newest first; models without the value come last'),
  ...pagingParameters,
})

/** The part of a question that core's own filter answers. */
export function coreFilter(question: z.output<typeof modelQuery>): ModelFilter {
  const { country, countryRule, lab, family, open, license, releasedAfter, releasedBefore, minIndex, text } = question
  return { country, countryRule, lab, family, open, license, releasedAfter, releasedBefore, minIndex, text }
}

export function sortingOf(sort: string): Sorting<ModelSummary> {
  const name = sort.replace('-', '') as Order
  return {
    name,
    descending: sort.startsWith('-'),
    sorted: sort === 'id',
    placeOf: (row) => ({ value: sortedValue(row, name), id: row.model.id }),
  }
}

function sortedValue({ model, index, rating, firstPublic }: ModelSummary, order: Order): string | number | undefined {
  switch (order) {
    case 'id':
      return model.id
    case 'index':
      return index?.value
    case 'rating':
      return rating?.value
    case 'released':
      return firstPublic && latestDay(firstPublic.date)
    case 'parameters':
      return known(model.parameters)?.total
    case 'compute':
      return known(model.trainingCompute)?.flop
    default:
      return order satisfies never
  }
}

const operators = new WeakMap<Facts, ReadonlyMap<ModelId, ReadonlySet<string>>>()

/** From which seats each model is served. */
function operatorsOf(facts: Observatory['facts']): ReadonlyMap<ModelId, ReadonlySet<string>> {
  const held = operators.get(facts)
  if (held !== undefined) return held
  const seats = new Map<ModelId, Set<string>>()
  for (const { model, operatorCountry } of facts.snapshot.endpoints) {
    const [id, country] = [known(model), known(operatorCountry)]
    if (id !== undefined && country !== undefined) seats.set(id, (seats.get(id) ?? new Set()).add(country))
  }
  operators.set(facts, seats)
  return seats
}
