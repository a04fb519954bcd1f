import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { isMissing, type Rating } from '@openfrontier/core/entities'
import * as z from 'zod'
import { answer, answerRows, jsonResponse, linkPages, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { ProblemError } from '../http/problem.ts'
import { modelQuery, refuseStrangers, sortingOf } from '../query/model-query.ts'
import { pageOf } from '../query/paging.ts'
import { asOfParameter } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'
import { listResponse } from './list-response.ts'
import { modelRecord, modelRecordSchema } from './model-record.ts'
import { modelColumns, modelRow, modelRowSchema } from './model-row.ts'

const listSchema = z.array(modelRowSchema)
const listRoute = createRoute({
  method: 'get',
  path: '/v1/models',
  operationId: 'listModels',
  tags: ['Facts'],
  summary: 'Models, filtered and sorted',
  request: { query: modelQuery },
  responses: { 200: listResponse(listSchema, 'A page of models'), ...problemResponses },
})

const recordQuery = z.strictObject({ ...asOfParameter })
const recordRoute = createRoute({
  method: 'get',
  path: '/v1/models/{lab}/{model}',
  operationId: 'getModel',
  tags: ['Facts'],
  summary: 'A model with its releases, licences, scores and ratings',
  request: {
    params: z.object({
      lab: z.string().describe('first part of the id of the model'),
      model: z.string().describe('second part of the id of the model'),
    }),
    query: recordQuery,
  },
  responses: { 200: jsonResponse(modelRecordSchema, 'The model'), ...problemResponses },
})

export function modelsRouter(context: ApiContext) {
  let ratings: ReadonlyMap<string, readonly Rating[]> | undefined
  return new OpenAPIHono<ApiEnv>()
    .openapi(
      listRoute,
      (c) => {
        const { asOf, sort, limit, cursor, ...filter } = c.req.valid('query')
        refuseStrangers(context.observatory, c.req.valid('query'))
        const page = pageOf(context.at(asOf).models.find(filter), sortingOf(sort), limit, cursor)
        linkPages(c, page)
        const rows = page.rows.map(modelRow)
        return answerRows(c, listSchema, rows, rows, modelColumns)
      },
      refuseWrong(modelQuery),
    )
    .openapi(
      recordRoute,
      (c) => {
        const { lab, model } = c.req.valid('param')
        const observatory = context.at(c.req.valid('query').asOf)
        const summary = observatory.models.get(`${lab}/${model}`)
        if (summary === undefined) throw noSuchModel(context, `${lab}/${model}`)
        ratings ??= byModel(context.observatory.facts.snapshot.ratings)
        return answer(c, modelRecordSchema, modelRecord(observatory, summary, ratings.get(summary.model.id) ?? []))
      },
      refuseWrong(recordQuery),
    )
}
export type ModelsRouter = ReturnType<typeof modelsRouter>

/** Says which ids the name may have meant; a former id or an alias is named, never taken in silence. */
function noSuchModel({ observatory }: ApiContext, id: string): ProblemError {
  const resolution = observatory.models.resolve(id)
  const near =
    resolution.kind === 'resolved' ? [resolution.modelId] : resolution.kind === 'ambiguous' ? resolution.candidates : resolution.near
  const expected = near.length === 0 ? 'the id of a model, see /v1/models' : `the id of a model; near ones are ${near.join(', ')}`
  return new ProblemError('not-found', `no model has the id "${id}"`, [{ field: 'model', found: id, expected }])
}

function byModel(ratings: readonly Rating[]): Map<string, Rating[]> {
  const groups = new Map<string, Rating[]>()
  for (const rating of ratings) {
    if (isMissing(rating.model)) continue
    const group = groups.get(rating.model)
    if (group === undefined) groups.set(rating.model, [rating])
    else group.push(rating)
  }
  return groups
}
