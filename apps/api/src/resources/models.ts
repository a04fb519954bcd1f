import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { licenseSchema, modelSchema } from '@openfrontier/core/entities'
import { type ModelSummary, matchesFilter, type Observatory } from '@openfrontier/core/observatory'
import * as z from 'zod'
import { answer, answerRows, jsonResponse, linkPages, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { ProblemError } from '../http/problem.ts'
import { coreFilter, knownIds, modelFilters, modelQuery, sortingOf } from '../query/model-query.ts'
import { pageOf } from '../query/paging.ts'
import { asOfParameter, namesParameter } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'
import { columnsWithin } from '../records/columns.ts'
import { pickFields, sparse } from '../records/fields.ts'
import { fieldsParameter, keepAsked } from '../records/list-query.ts'
import { listResponse } from './list-response.ts'
import { modelIncludes, modelRecord, modelRecordSchema } from './model-record.ts'
import { modelColumns, modelRow, modelRowSchema } from './model-row.ts'

const listedSchema = modelRowSchema
  .extend({
    modelRecord: modelSchema.optional().describe('with include=model: all that is recorded of it'),
    licenseRecord: licenseSchema.optional().describe('with include=license: the terms of its weights'),
  })
  .meta({ id: 'ListedModel', title: 'Model in a list, with what was asked for' })
const listSchema = sparse(z.array(listedSchema), z.array(listedSchema.partial()))
const listRoute = createRoute({
  method: 'get',
  path: '/v1/models',
  operationId: 'listModels',
  tags: ['Facts'],
  summary: 'Models, filtered and sorted',
  request: { query: modelQuery },
  responses: { 200: listResponse(listSchema, 'A page of models'), ...problemResponses },
})

const params = z.object({
  lab: z.string().describe('first part of the id of the model'),
  model: z.string().describe('second part of the id of the model'),
})
const recordQuery = z.strictObject({
  ...asOfParameter,
  ...fieldsParameter(modelRecordSchema),
  include: namesParameter(modelIncludes, 'further records about it, joined by commas'),
})
const recordSchema = sparse(modelRecordSchema, modelRecordSchema.partial())
const recordRoute = createRoute({
  method: 'get',
  path: '/v1/models/{lab}/{model}',
  operationId: 'getModel',
  tags: ['Facts'],
  summary: 'A model with its releases, licences, scores and ratings, and whatever else is asked for',
  request: { params, query: recordQuery },
  responses: { 200: jsonResponse(recordSchema, 'The model'), ...problemResponses },
})

export function modelsRouter(context: ApiContext): OpenAPIHono<ApiEnv> {
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(
    listRoute,
    (c) => {
      const question = c.req.valid('query')
      const page = pageOf(findModels(context.at(question.asOf), question), sortingOf(question.sort), question.limit, question.cursor)
      linkPages(c, page)
      const rows = page.rows.map((row) => pickFields(listed(row, question.include), withIncluded(question.fields, question.include)))
      return answerRows(c, listSchema, rows as never, rows, columnsWithin(modelColumns, question.fields)) as never
    },
    refuseWrong(modelQuery),
  )
  router.openapi(
    recordRoute,
    (c) => {
      const { lab, model } = c.req.valid('param')
      const { asOf, fields, include } = c.req.valid('query')
      const observatory = context.at(asOf)
      const summary = findModel(observatory, `${lab}/${model}`)
      return answer(c, recordSchema, pickFields(modelRecord(observatory, summary, include ?? []), withIncluded(fields, include)) as never)
    },
    refuseWrong(recordQuery),
  )
  return router
}

/** A model by its id. Throws a problem that says which ids may have been meant; a former id or an alias is named, never taken in silence. */
export function findModel(observatory: Observatory, id: string): ModelSummary {
  const summary = observatory.models.get(id)
  if (summary !== undefined) return summary
  const resolution = observatory.models.resolve(id)
  const near =
    resolution.kind === 'resolved' ? [resolution.modelId] : resolution.kind === 'ambiguous' ? resolution.candidates : resolution.near
  const expected = near.length === 0 ? 'the id of a model, see /v1/models' : `the id of a model; near ones are ${near.join(', ')}`
  throw new ProblemError('not-found', `no model has the id "${id}"`, [{ field: 'model', found: id, expected }])
}

function findModels(view: Observatory, question: z.output<typeof modelQuery>): readonly ModelSummary[] {
  const all = modelsOf(view)
  // Core's filter does not mind an id that nothing has; we refuse it before we ask.
  keepAsked(knownIds, view, all, [], question)
  const filter = coreFilter(question)
  const found = all.filter((summary) => matchesFilter(view.facts, summary, filter, view.date))
  return keepAsked(modelFilters, view, all, found, question)
}

const listsOfViews = new WeakMap<Observatory, readonly ModelSummary[]>()

/** All models of a view. Core makes the list anew whenever it is asked, which takes longer than filtering it. */
function modelsOf(view: Observatory): readonly ModelSummary[] {
  const list = listsOfViews.get(view) ?? view.models.list()
  listsOfViews.set(view, list)
  return list
}

function listed(summary: ModelSummary, include: readonly string[] | undefined): object {
  return {
    ...modelRow(summary),
    ...(include?.includes('model') && { modelRecord: summary.model }),
    ...(include?.includes('license') && summary.license && { licenseRecord: summary.license }),
  }
}

/** What is included is wanted, whatever the fields. */
function withIncluded(fields: readonly string[] | undefined, include: readonly string[] | undefined): readonly string[] | undefined {
  return fields && [...fields, ...(include ?? []), ...(include ?? []).map((name) => `${name}Record`)]
}
