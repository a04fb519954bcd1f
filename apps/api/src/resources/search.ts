import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import * as z from 'zod'
import { answerRows, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { asOfParameter } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'
import { columnsOf } from '../records/columns.ts'
import { createSearch, type Search, searchKinds } from '../search/search-index.ts'
import { rowsResponse } from './list-response.ts'

const hitSchema = z
  .strictObject({
    kind: z.enum(searchKinds),
    id: z.string(),
    title: z.string(),
    text: z.string().describe('what it says, or who made it'),
    address: z.string().describe('where it stands in full'),
  })
  .meta({ id: 'SearchHit', title: 'What a search found' })
const listSchema = z.array(hitSchema)
const query = z.strictObject({
  q: z.string().min(1).max(200).describe('words, or beginnings of words; all must occur'),
  kind: z.enum(searchKinds).optional().describe('only records of this kind'),
  ...asOfParameter,
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('hits, at most'),
})
const route = createRoute({
  method: 'get',
  path: '/v1/search',
  operationId: 'search',
  tags: ['Facts'],
  summary: 'Models, labs, claims, licences, evidence, metrics, benchmarks and sources by words',
  request: { query },
  responses: { 200: rowsResponse(listSchema, 'Best first'), ...problemResponses },
})

export function searchRouter(context: ApiContext): OpenAPIHono<ApiEnv> {
  const searches = new WeakMap<object, Search>()
  const columns = columnsOf(hitSchema)
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(
    route,
    (c) => {
      const { q, kind, asOf, limit } = c.req.valid('query')
      const view = context.at(asOf)
      const search = searches.get(view) ?? createSearch(view)
      searches.set(view, search)
      const hits = search(q, kind)
      c.header('x-total-count', String(hits.length))
      const rows = hits.slice(0, limit)
      return answerRows(c, listSchema, rows, rows, columns)
    },
    refuseWrong(query),
  )
  return router
}
