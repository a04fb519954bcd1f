import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { isMissing, isoDateSchema, type Lab, labSchema, sourceSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { answer, answerRows, type Columns, jsonResponse, linkPages, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { ProblemError } from '../http/problem.ts'
import { byId, pageOf } from '../query/paging.ts'
import { asOfParameter, pagingParameters } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'
import { listResponse } from './list-response.ts'
import { modelRow, modelRowSchema } from './model-row.ts'
import { sourcesOf } from './records.ts'

const listSchema = z.array(labSchema)
const listQuery = z.strictObject(pagingParameters)
const listRoute = createRoute({
  method: 'get',
  path: '/v1/labs',
  operationId: 'listLabs',
  tags: ['Facts'],
  summary: 'Organisations that release models',
  request: { query: listQuery },
  responses: { 200: listResponse(listSchema, 'A page of labs'), ...problemResponses },
})

const recordSchema = z
  .strictObject({ asOf: isoDateSchema, lab: labSchema, models: z.array(modelRowSchema), sources: z.array(sourceSchema) })
  .meta({ id: 'LabRecord', title: 'Lab in full' })
const recordQuery = z.strictObject({ ...asOfParameter })
const recordRoute = createRoute({
  method: 'get',
  path: '/v1/labs/{id}',
  operationId: 'getLab',
  tags: ['Facts'],
  summary: 'A lab with its models',
  request: { params: z.object({ id: z.string().describe('id of the lab') }), query: recordQuery },
  responses: { 200: jsonResponse(recordSchema, 'The lab'), ...problemResponses },
})

export function labsRouter(context: ApiContext) {
  return new OpenAPIHono<ApiEnv>()
    .openapi(
      listRoute,
      (c) => {
        const { limit, cursor } = c.req.valid('query')
        const page = pageOf([...context.observatory.labs.values()], byId<Lab>(), limit, cursor)
        linkPages(c, page)
        return answerRows(c, listSchema, page.rows, page.rows, columns)
      },
      refuseWrong(listQuery),
    )
    .openapi(
      recordRoute,
      (c) => {
        const { id } = c.req.valid('param')
        const observatory = context.at(c.req.valid('query').asOf)
        const lab = observatory.labs.get(id)
        if (lab === undefined) {
          throw new ProblemError('not-found', `no lab has the id "${id}"`, [
            { field: 'id', found: id, expected: 'the id of a lab, see /v1/labs' },
          ])
        }
        const models = observatory.models.find({ lab: id }).map(modelRow)
        return answer(c, recordSchema, { asOf: observatory.date, lab, models, sources: sourcesOf(observatory, [lab]) })
      },
      refuseWrong(recordQuery),
    )
}
export type LabsRouter = ReturnType<typeof labsRouter>

const columns: Columns<Lab> = {
  id: (lab) => lab.id,
  name: (lab) => lab.name,
  nativeName: (lab) => (isMissing(lab.nativeName) ? undefined : lab.nativeName),
  kind: (lab) => (isMissing(lab.kind) ? undefined : lab.kind),
  country: (lab) => (isMissing(lab.headquarters.country) ? undefined : lab.headquarters.country),
  city: (lab) => lab.headquarters.city,
  grade: (lab) => lab.headquarters.grade,
  parent: (lab) => (isMissing(lab.parent) ? undefined : lab.parent.name),
  founded: (lab) => (isMissing(lab.founded) ? undefined : lab.founded),
  sources: (lab) => lab.sources,
}
