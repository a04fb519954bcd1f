import { stringify } from 'csv-stringify/sync'
import type { Context, TypedResponse } from 'hono'
import type { JSONParsed } from 'hono/utils/types'
import type * as z from 'zod'
import type { ApiEnv } from './context.ts'
import type { Form } from './http/address.ts'
import { ProblemError, problemSchema } from './http/problem.ts'
import type { Page } from './query/paging.ts'
import type { Column } from './records/columns.ts'

/** Deeply readonly: what core gives, where a schema speaks of plain arrays. */
export type Given<T> = T extends string | number | boolean | undefined | null
  ? T
  : T extends readonly (infer U)[]
    ? readonly Given<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Given<T[K]> }
      : T

type Answer<S extends z.ZodType> = TypedResponse<JSONParsed<z.output<S>>, 200, 'json'>

/** Answers with one record. It has no other form than JSON. */
export function answer<S extends z.ZodType>(c: Context<ApiEnv>, _schema: S, data: Given<z.output<S>>): Answer<S> {
  if (c.env.form !== 'json') throw noSuchForm(c.env.form, 'application/json')
  return c.json(data as never, 200) as Answer<S>
}

/** Answers with rows, in any form of text. `data` is the JSON form where it is more than the rows. */
export function answerRows<S extends z.ZodType>(
  c: Context<ApiEnv>,
  schema: S,
  data: Given<z.output<S>>,
  rows: readonly unknown[],
  columns: readonly Column[],
): Answer<S> {
  switch (c.env.form) {
    case 'json':
      return answer(c, schema, data)
    case 'csv':
      return c.body(toCsv(rows, columns), 200, { 'content-type': 'text/csv; charset=utf-8; header=present' }) as never
    case 'ndjson':
      return c.body(toLines(rows), 200, { 'content-type': 'application/x-ndjson; charset=utf-8' }) as never
    case 'parquet':
      throw noSuchForm('parquet', 'application/json, text/csv or application/x-ndjson; whole tables are under /v1/dataset')
    default:
      return c.env.form satisfies never
  }
}

/** Adds where the next page is and how many rows there are on all. */
export function linkPages(c: Context<ApiEnv>, page: Page<unknown>): void {
  c.header('x-total-count', String(page.total))
  if (page.cursor === undefined) return
  const next = new URL(c.req.url)
  next.searchParams.set('cursor', page.cursor)
  next.searchParams.sort()
  c.header('link', `<${next.pathname}${c.env.form === 'json' ? '' : `.${c.env.form}`}${next.search}>; rel="next"`)
}

/** Rows under a header line, as RFC 4180 wants them. */
export function toCsv(rows: readonly unknown[], columns: readonly Column[]): string {
  const cells = rows.map((row) => columns.map((column) => String(column.read(row) ?? '')))
  return stringify([columns.map(({ name }) => name), ...cells], { record_delimiter: 'windows' })
}

/** A row of JSON a line. */
export function toLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

function noSuchForm(form: Form, expected: string): ProblemError {
  const types = { json: 'application/json', csv: 'text/csv', ndjson: 'application/x-ndjson', parquet: '.parquet' } as const
  return new ProblemError('not-acceptable', `this resource has no form ${form}`, [{ field: 'accept', found: types[form], expected }])
}

/** The answers that every route may give beside its own. */
export const problemResponses = {
  '4XX': { description: 'What is wrong with the request', content: { 'application/problem+json': { schema: problemSchema } } },
} as const

export function jsonResponse<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } } as const
}
