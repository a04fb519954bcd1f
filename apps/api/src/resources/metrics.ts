import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { type MetricDefinition, type MetricId, metricIds, metricResultSchema, metrics } from '@openfrontier/core/metrics'
import * as z from 'zod'
import { answer, answerRows, jsonResponse, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { ProblemError } from '../http/problem.ts'
import { parametersSchema } from '../openapi/json-schema.ts'
import { noParameters } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'
import { rowsResponse } from './list-response.ts'
import { figureColumns, figuresOf } from './metric-figures.ts'

const definitionSchema = z
  .strictObject({
    id: z.string(),
    version: z.number().int().describe('changes with what the metric means'),
    title: z.string(),
    question: z.string(),
    definition: z.string(),
    intervalMethod: z.string(),
    cannotSay: z.array(z.string()).describe('what the figure does not show'),
    parameters: z.record(z.string(), z.unknown()).describe('JSON Schema of the parameters'),
    address: z.string().describe('where it is computed'),
  })
  .meta({ id: 'MetricDefinition', title: 'Metric' })
const listSchema = z.array(definitionSchema)

const listRoute = createRoute({
  method: 'get',
  path: '/v1/metrics',
  operationId: 'listMetrics',
  tags: ['Figures'],
  summary: 'Metrics: what they mean and which parameters they take',
  request: { query: noParameters },
  responses: { 200: jsonResponse(listSchema, 'All metrics'), ...problemResponses },
})

/** Every metric has a route of its own, since its parameters are its own. */
function metricRoute(
  id: MetricId,
  { title, question, definition, parameters }: Pick<MetricDefinition, 'title' | 'question' | 'definition' | 'parameters'>,
) {
  return createRoute({
    method: 'get',
    path: `/v1/metrics/${id}`,
    operationId: `computeMetric_${id.replaceAll('-', '_')}`,
    tags: ['Figures'],
    summary: `${title}: ${question}`,
    description: definition,
    request: { query: parameters },
    responses: { 200: rowsResponse(metricResultSchema, 'An estimate, a series of estimates, or why there is none'), ...problemResponses },
  })
}

export function metricsRouter({ observatory }: ApiContext) {
  const router = new OpenAPIHono<ApiEnv>().openapi(
    listRoute,
    (c) => answer(c, listSchema, metricIds.map(describe)),
    refuseWrong(noParameters),
  )
  for (const id of metricIds) {
    router.openapi(
      metricRoute(id, metrics[id]),
      (c) => {
        const result = observatory.metric(id, c.req.valid('query') as never)
        return answerRows(c, metricResultSchema, result, figuresOf(result), figureColumns)
      },
      refuseWrong(metrics[id].parameters),
    )
  }
  router.get('/v1/metrics/:id', (c) => {
    const found = c.req.param('id')
    throw new ProblemError('not-found', `no metric has the id "${found}"`, [
      { field: 'id', found, expected: `one of ${metricIds.join(', ')}` },
    ])
  })
  return router
}

function describe(id: MetricId): z.output<typeof definitionSchema> {
  const { version, title, question, definition, intervalMethod, cannotSay, parameters } = metrics[id]
  return {
    id,
    version,
    title,
    question,
    definition,
    intervalMethod,
    cannotSay: [...cannotSay],
    parameters: parametersSchema(parameters),
    address: `/v1/metrics/${id}`,
  }
}
