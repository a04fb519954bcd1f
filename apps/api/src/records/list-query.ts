import type { Observatory } from '@openfrontier/core/observatory'
import * as z from 'zod'
import { ProblemError } from '../http/problem.ts'
import { asOfParameter, countryRuleParameter, namesParameter, pagingParameters } from '../query/parameters.ts'
import type { Filter, Resource } from './definition.ts'

/** What a list may be asked, as read from the query. */
export interface ListQuestion {
  readonly asOf?: string | undefined
  readonly countryRule?: string | undefined
  readonly fields?: readonly string[] | undefined
  readonly sort: string
  readonly limit: number
  readonly cursor?: string | undefined
  readonly [filter: string]: unknown
}

/** The parameters of a resource's list: its filters, then when, whose, which fields, in which order, which page. */
export function listQuery(resource: Resource): z.ZodObject {
  const { filters, orders, schema } = resource
  const sorts = ['id', ...Object.keys(orders)].flatMap((order) => [order, `-${order}`])
  const ruled = Object.values(filters).some((filter) => filter.ruled)
  return z.strictObject({
    ...Object.fromEntries(Object.entries(filters).map(([name, filter]) => [name, filter.schema])),
    ...(ruled && countryRuleParameter),
    ...asOfParameter,
    ...fieldsParameter(schema),
    sort: z
      .enum(sorts as [string, ...string[]])
      .default(resource.defaultSort ?? 'id')
      .describe('"-" for the highest or newest first; rows without the value come last'),
    ...pagingParameters,
  })
}

/** Which fields of a record to give. */
export function fieldsParameter(schema: z.ZodObject) {
  return { fields: namesParameter(Object.keys(schema.shape) as [string, ...string[]], 'only these fields, joined by commas') }
}

/** The rows that pass all filters given. Throws a `ProblemError` for values that nothing has. */
export function keepAsked<Row extends object>(
  filters: Readonly<Record<string, Filter<Row>>>,
  view: Observatory,
  all: readonly Row[],
  rows: readonly Row[],
  question: Readonly<Record<string, unknown>>,
): readonly Row[] {
  const asked = Object.entries(filters).filter(([name]) => question[name] !== undefined)
  const strangers = asked.flatMap(([field, { exists, expected }]) => {
    const found = String(question[field])
    return exists === undefined || exists(found, view, all)
      ? []
      : [{ field, found, expected: expected?.(view, all) ?? 'a value that exists' }]
  })
  if (strangers.length > 0) {
    const detail = strangers.map(({ field, found }) => `${field}: nothing has the value "${found}"`).join('; ')
    throw new ProblemError('invalid-parameter', detail, strangers)
  }
  if (asked.length === 0) return rows
  const rule = typeof question['countryRule'] === 'string' ? question['countryRule'] : undefined
  return rows.filter((row) => asked.every(([name, filter]) => filter.keeps(row, question[name] as never, view, rule)))
}
