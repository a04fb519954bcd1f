import { isoDateSchema, latestDay } from '@openfrontier/core/entities'
import { metrics } from '@openfrontier/core/metrics'
import { countryRules, isCountry, type ModelSummary, type Observatory, parseParty } from '@openfrontier/core/observatory'
import * as z from 'zod'
import { ProblemError, type WrongField } from '../http/problem.ts'
import type { Sorting } from './paging.ts'
import { asOfParameter, pagingParameters } from './parameters.ts'

const orders = ['id', 'index', 'rating', 'released'] as const
type Order = (typeof orders)[number]
const sorts = ['id', '-id', 'index', '-index', 'rating', '-rating', 'released', '-released'] as const

/** A side is written as every metric writes it. */
const partySchema = metrics.frontier.parameters.shape.of.unwrap()

/** Core's filter of models, with where to begin and in which order. */
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
  ...asOfParameter,
  sort: z.enum(sorts).default('id').describe('"-" for the highest or newest first; models without the value come last'),
  ...pagingParameters,
})
export type ModelQuery = z.output<typeof modelQuery>

/** Refuses ids that nothing has: an empty list would look like an answer. */
export function refuseStrangers(observatory: Observatory, query: ModelQuery): void {
  const strangers: WrongField[] = [
    ...(query.lab !== undefined && !observatory.labs.has(query.lab)
      ? [{ field: 'lab', found: query.lab, expected: 'the id of a lab, see /v1/labs' }]
      : []),
    ...(query.license !== undefined && !observatory.licenses.has(query.license)
      ? [{ field: 'license', found: query.license, expected: 'the id of a licence, see /v1/licenses' }]
      : []),
    ...parseParty(query.country ?? '')
      .filter((member) => member.length > 0 && !isCountry(member) && !observatory.labs.has(member))
      .map((found) => ({ field: 'country', found, expected: 'a country (ISO alpha-2) or the id of a lab, see /v1/labs' })),
  ]
  if (strangers.length > 0) {
    throw new ProblemError(
      'invalid-parameter',
      strangers.map(({ field, found }) => `${field}: nothing has the id "${found}"`).join('; '),
      strangers,
    )
  }
}

export function sortingOf(sort: ModelQuery['sort']): Sorting<ModelSummary> {
  const name = sort.replace('-', '') as Order
  return { name, descending: sort.startsWith('-'), placeOf: (row) => ({ value: sortedValue(row, name), id: row.model.id }) }
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
    default:
      return order satisfies never
  }
}
