import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import * as z from 'zod'
import { answer, answerRows, jsonResponse, linkPages, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { ProblemError } from '../http/problem.ts'
import { pageOf, type Sorting } from '../query/paging.ts'
import { asOfParameter } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'
import { listResponse } from '../resources/list-response.ts'
import { columnsOf, columnsWithin } from './columns.ts'
import type { RecordPart, Resource } from './definition.ts'
import { pickFields, sparse } from './fields.ts'
import { indexedRows, rowsKnown } from './indexed-rows.ts'
import { fieldsParameter, keepAsked, type ListQuestion, listQuery } from './list-query.ts'

/** The routes of a resource: its list, and each of its records where it has them. */
export function resourceRouter(context: ApiContext, resource: Resource): OpenAPIHono<ApiEnv> {
  const router = new OpenAPIHono<ApiEnv>()
  addList(router, context, resource)
  if (resource.record !== undefined) addRecord(router, context, resource, resource.record)
  return router
}

function addList(router: OpenAPIHono<ApiEnv>, context: ApiContext, resource: Resource): void {
  const query = listQuery(resource)
  const columns = columnsOf(resource.schema)
  const schema = sparse(z.array(resource.schema), z.array(resource.schema.partial()))
  const route = createRoute({
    method: 'get',
    path: `/v1/${resource.name}`,
    operationId: resource.operationId,
    tags: [resource.tag],
    summary: resource.summary,
    ...(resource.description !== undefined && { description: resource.description }),
    request: { query },
    responses: { 200: listResponse(schema, `A page of ${resource.name}`), ...problemResponses },
  })
  router.openapi(
    route,
    (c) => {
      const question = c.req.valid('query') as unknown as ListQuestion
      const view = context.at(question.asOf)
      const index = indexedRows(resource, context.observatory)
      const rows = keepAsked(resource.filters, view, index.rows, rowsKnown(resource, index, view), question)
      const page = pageOf(rows, sortingOf(resource, index.keyOf, question.sort), question.limit, question.cursor)
      linkPages(c, page)
      const { fields } = question
      const given = page.rows.map((row) => pickFields(row, fields))
      return answerRows(c, schema, given as never, given, columnsWithin(columns, fields)) as never
    },
    refuseWrong(query),
  )
}

function addRecord(router: OpenAPIHono<ApiEnv>, context: ApiContext, resource: Resource, record: RecordPart<object>): void {
  const names = Object.keys(record.parameters)
  const params = z.object(Object.fromEntries(Object.entries(record.parameters).map(([name, text]) => [name, z.string().describe(text)])))
  const whole = record.schema
  const query = z.strictObject({ ...asOfParameter, ...(whole instanceof z.ZodObject && fieldsParameter(whole)) })
  const schema = whole instanceof z.ZodObject ? sparse(whole, whole.partial()) : whole
  const route = createRoute({
    method: 'get',
    path: `/v1/${resource.name}/${names.map((name) => `{${name}}`).join('/')}`,
    operationId: record.operationId,
    tags: [resource.tag],
    summary: record.summary,
    request: { params, query },
    responses: { 200: jsonResponse(schema, `${resource.one}, in full`), ...problemResponses },
  })
  router.openapi(
    route,
    (c) => {
      const given = c.req.valid('param') as Readonly<Record<string, string>>
      const { asOf, fields } = c.req.valid('query') as { asOf?: string; fields?: readonly string[] }
      const key = names.map((name) => given[name]).join('/')
      const row = indexedRows(resource, context.observatory).find(key)
      if (row === undefined) throw noSuchRecord(resource, names, key, resource.rowsOf(context.observatory))
      return answer(c, schema, pickFields(record.gather(context.at(asOf), row) as object, fields) as never) as never
    },
    refuseWrong(query),
  )
}

function sortingOf(resource: Resource, keyOf: (row: object) => string, sort: string): Sorting<object> {
  const name = sort.replace('-', '')
  const value = name === 'id' ? keyOf : resource.orders[name]
  return { name, descending: sort.startsWith('-'), sorted: sort === 'id', placeOf: (row) => ({ value: value?.(row), id: keyOf(row) }) }
}

function noSuchRecord(resource: Resource, names: readonly string[], found: string, rows: readonly object[]): ProblemError {
  const { one, name } = resource
  const what = one.replace(/^an? /, '')
  const moved = rows.find((row) => resource.formerKeysOf?.(row).includes(found))
  const see = moved === undefined ? `see /v1/${name}` : `which is now ${resource.keyOf(moved)}`
  return new ProblemError('not-found', `no ${what} has the id "${found}"`, [
    { field: names.join('/'), found, expected: `the id of ${one}, ${see}` },
  ])
}
