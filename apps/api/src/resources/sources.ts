import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { isMissing, type Source, sourceSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { answer, answerRows, type Columns, jsonResponse, linkPages, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { ProblemError } from '../http/problem.ts'
import { byId, pageOf } from '../query/paging.ts'
import { noParameters, pagingParameters } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'
import { listResponse } from './list-response.ts'

const listSchema = z.array(sourceSchema)
const listQuery = z.strictObject(pagingParameters)
const listRoute = createRoute({
  method: 'get',
  path: '/v1/sources',
  operationId: 'listSources',
  tags: ['Facts'],
  summary: 'Publications that facts are taken from',
  request: { query: listQuery },
  responses: { 200: listResponse(listSchema, 'A page of sources'), ...problemResponses },
})
const recordRoute = createRoute({
  method: 'get',
  path: '/v1/sources/{id}',
  operationId: 'getSource',
  tags: ['Facts'],
  summary: 'A source, and how to cite it',
  request: { params: z.object({ id: z.string().describe('id of the source') }), query: noParameters },
  responses: { 200: jsonResponse(sourceSchema, 'The source'), ...problemResponses },
})

export function sourcesRouter({ observatory }: ApiContext) {
  return new OpenAPIHono<ApiEnv>()
    .openapi(
      listRoute,
      (c) => {
        const { limit, cursor } = c.req.valid('query')
        const page = pageOf([...observatory.sources.values()], byId<Source>(), limit, cursor)
        linkPages(c, page)
        return answerRows(c, listSchema, page.rows, page.rows, columns)
      },
      refuseWrong(listQuery),
    )
    .openapi(
      recordRoute,
      (c) => {
        const { id } = c.req.valid('param')
        const source = observatory.sources.get(id)
        if (source === undefined) {
          throw new ProblemError('not-found', `no source has the id "${id}"`, [
            { field: 'id', found: id, expected: 'the id of a source, see /v1/sources' },
          ])
        }
        return answer(c, sourceSchema, source)
      },
      refuseWrong(noParameters),
    )
}
export type SourcesRouter = ReturnType<typeof sourcesRouter>

const columns: Columns<Source> = {
  id: (source) => source.id,
  publisher: (source) => (isMissing(source.publisher) ? undefined : source.publisher),
  title: (source) => source.title,
  address: (source) => (isMissing(source.address) ? undefined : source.address),
  license: (source) => (isMissing(source.license) ? undefined : source.license),
  attribution: (source) => source.attribution,
  retrieved: (source) => source.retrieved,
  citation: (source) => source.citation,
  kind: (source) => source.kind,
  grade: (source) => source.grade,
}
