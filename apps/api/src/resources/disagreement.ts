import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { disagreementReportSchema } from '@openfrontier/core'
import * as z from 'zod'
import { answer, jsonResponse, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { ProblemError } from '../http/problem.ts'
import { asOfParameter } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'

const topicSchema = z
  .strictObject({ id: z.string(), question: z.string(), address: z.string().describe('where the answers stand') })
  .meta({ id: 'DisagreementTopic', title: 'Question that authorities answer differently' })
const listSchema = z.array(topicSchema)
const query = z.strictObject({ ...asOfParameter })

const listRoute = createRoute({
  method: 'get',
  path: '/v1/disagreement',
  operationId: 'listDisagreements',
  tags: ['Figures'],
  summary: 'Questions that authorities answer differently',
  request: { query },
  responses: { 200: jsonResponse(listSchema, 'All of them'), ...problemResponses },
})
const recordRoute = createRoute({
  method: 'get',
  path: '/v1/disagreement/{id}',
  operationId: 'getDisagreement',
  tags: ['Figures'],
  summary: 'The published answers to a question and ours, side by side, and why they differ',
  request: { params: z.object({ id: z.string().describe('the topic') }), query },
  responses: { 200: jsonResponse(disagreementReportSchema, 'The answers'), ...problemResponses },
})

export function disagreementRouter(context: ApiContext): OpenAPIHono<ApiEnv> {
  const topics = context.observatory.disagreements().map(({ id, question }) => ({ id, question, address: `/v1/disagreement/${id}` }))
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(listRoute, (c) => answer(c, listSchema, topics), refuseWrong(query))
  router.openapi(
    recordRoute,
    (c) => {
      const { id } = c.req.valid('param')
      const report = context.at(c.req.valid('query').asOf).disagreement(id)
      if (report !== undefined) return answer(c, disagreementReportSchema, report as never)
      throw new ProblemError('not-found', `no question has the id "${id}"`, [
        { field: 'id', found: id, expected: `one of ${topics.map((topic) => topic.id).join(', ')}` },
      ])
    },
    refuseWrong(query),
  )
  return router
}
