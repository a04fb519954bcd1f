import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { isMissing, isoDateSchema, type License, licenseSchema, sourceSchema } from '@openfrontier/core/entities'
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

const listSchema = z.array(licenseSchema)
const listQuery = z.strictObject(pagingParameters)
const listRoute = createRoute({
  method: 'get',
  path: '/v1/licenses',
  operationId: 'listLicenses',
  tags: ['Facts'],
  summary: 'Licences, question by question',
  request: { query: listQuery },
  responses: { 200: listResponse(listSchema, 'A page of licences'), ...problemResponses },
})

const recordSchema = z
  .strictObject({
    asOf: isoDateSchema,
    license: licenseSchema,
    models: z.array(modelRowSchema).describe('whose weights stand under it on the date asked for'),
    sources: z.array(sourceSchema),
  })
  .meta({ id: 'LicenseRecord', title: 'Licence in full' })
const recordQuery = z.strictObject({ ...asOfParameter })
const recordRoute = createRoute({
  method: 'get',
  path: '/v1/licenses/{id}',
  operationId: 'getLicense',
  tags: ['Facts'],
  summary: 'A licence with the models under it',
  request: { params: z.object({ id: z.string().describe('SPDX id, or LicenseRef-…') }), query: recordQuery },
  responses: { 200: jsonResponse(recordSchema, 'The licence'), ...problemResponses },
})

export function licensesRouter(context: ApiContext) {
  return new OpenAPIHono<ApiEnv>()
    .openapi(
      listRoute,
      (c) => {
        const { limit, cursor } = c.req.valid('query')
        const page = pageOf([...context.observatory.licenses.values()], byId<License>(), limit, cursor)
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
        const license = observatory.licenses.get(id)
        if (license === undefined) {
          throw new ProblemError('not-found', `no licence has the id "${id}"`, [
            { field: 'id', found: id, expected: 'the id of a licence, see /v1/licenses' },
          ])
        }
        const models = observatory.models.find({ license: id }).map(modelRow)
        return answer(c, recordSchema, { asOf: observatory.date, license, models, sources: sourcesOf(observatory, [license]) })
      },
      refuseWrong(recordQuery),
    )
}
export type LicensesRouter = ReturnType<typeof licensesRouter>

/** The answer to a question, where it is a word or yes or no; what is longer stands in the JSON form. */
function word(value: unknown): string | boolean | undefined {
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined
}

const columns: Columns<License> = {
  id: (license) => license.id,
  name: (license) => license.name,
  class: (license) => license.class,
  osiApproved: (license) => (isMissing(license.osiApproved) ? undefined : license.osiApproved),
  grade: (license) => license.grade,
  validFrom: (license) => license.validFrom,
  validTo: (license) => license.validTo,
  address: (license) => (isMissing(license.address) ? undefined : license.address),
  commercialUse: (license) => word(license.facets.commercialUse.value),
  outputs: (license) => word(license.facets.outputs.value),
  distillationIsDerivative: (license) => word(license.facets.distillationIsDerivative.value),
  patent: (license) => word(license.facets.patent.value),
  revocable: (license) => word(license.facets.revocable.value),
  sources: (license) => license.sources,
}
