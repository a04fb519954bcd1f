import { stringify } from 'csv-stringify/sync'
import type { Context, TypedResponse } from 'hono'
import type { JSONParsed } from 'hono/utils/types'
import type * as z from 'zod'
import type { ApiEnv } from './context.ts'
import { ProblemError, problemSchema } from './http/problem.ts'
import type { Page } from './query/paging.ts'

/** Deeply readonly: what core gives, where a schema speaks of plain arrays. */
export type Given<T> = T extends string | number | boolean | undefined | null
  ? T
  : T extends readonly (infer U)[]
    ? readonly Given<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Given<T[K]> }
      : T

/** Columns of the CSV form: name of the column, and what stands in it. An empty cell is no value; the JSON form says why. */
export type Columns<T> = Readonly<Record<string, (row: T) => string | number | boolean | readonly string[] | undefined>>

type Answer<S extends z.ZodType> = TypedResponse<JSONParsed<z.output<S>>, 200, 'json'>

/** Answers with one record. It has no CSV form. */
export function answer<S extends z.ZodType>(c: Context<ApiEnv>, _schema: S, data: Given<z.output<S>>): Answer<S> {
  if (c.env.form === 'csv') {
    throw new ProblemError('not-acceptable', 'this resource has no CSV form', [
      { field: 'accept', found: 'text/csv', expected: 'application/json' },
    ])
  }
  return c.json(data as never, 200) as Answer<S>
}

/** Answers with rows, as JSON or CSV. `data` is the JSON form where it is more than the rows. */
export function answerRows<S extends z.ZodType, T>(
  c: Context<ApiEnv>,
  schema: S,
  data: Given<z.output<S>>,
  rows: readonly T[],
  columns: Columns<T>,
): Answer<S> {
  if (c.env.form === 'json') return answer(c, schema, data)
  return c.body(toCsv(rows, columns), 200, { 'content-type': 'text/csv; charset=utf-8; header=present' }) as never
}

/** Adds where the next page is and how many rows there are on all. */
export function linkPages(c: Context<ApiEnv>, page: Page<unknown>): void {
  c.header('x-total-count', String(page.total))
  if (page.cursor === undefined) return
  const next = new URL(c.req.url)
  next.searchParams.set('cursor', page.cursor)
  next.searchParams.sort()
  c.header('link', `<${next.pathname}${c.env.form === 'csv' ? '.csv' : ''}${next.search}>; rel="next"`)
}

/** Rows under a header line, as RFC 4180 wants them. */
export function toCsv<T>(rows: readonly T[], columns: Columns<T>): string {
  const cells = rows.map((row) => Object.values(columns).map((cell) => print(cell(row))))
  return stringify([Object.keys(columns), ...cells], { record_delimiter: 'windows' })
}

function print(value: ReturnType<Columns<unknown>[string]>): string {
  if (value === undefined) return ''
  return typeof value === 'object' ? value.join(';') : String(value)
}

/** The answers that every route may give beside its own. */
export const problemResponses = {
  '4XX': { description: 'What is wrong with the request', content: { 'application/problem+json': { schema: problemSchema } } },
} as const

export function jsonResponse<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } } as const
}
