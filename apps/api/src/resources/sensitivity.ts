import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { modelIdSchema } from '@openfrontier/core/entities'
import { type MetricId, metricIds, metricResultSchema } from '@openfrontier/core/metrics'
import { fragility, multiverse } from '@openfrontier/core/sensitivity'
import * as z from 'zod'
import { answer, jsonResponse, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { refuseWrongBody } from '../query/refuse.ts'
import { asQuestion, parametersSchema, plainSchema, thresholdAnswerSchema, thresholdSchema } from './question.ts'

/** Combinations that one question may run through: more would keep a worker from everybody else. */
const mostCombinations = 256

const multiverseBody = z
  .strictObject({
    parameters: parametersSchema,
    vary: z
      .record(z.string(), z.array(plainSchema).min(1).max(64))
      .refine((axes) => Object.keys(axes).length > 0, 'at least one parameter with values')
      .refine(
        (axes) => Object.values(axes).reduce((product, values) => product * values.length, 1) <= mostCombinations,
        `at most ${mostCombinations} combinations`,
      )
      .describe('values to run through, by parameter'),
    threshold: thresholdSchema.optional(),
  })
  .meta({ id: 'MultiverseQuestion' })

const pointSchema = z.strictObject({
  choices: z.record(z.string(), plainSchema).describe('values of the parameters that vary'),
  result: metricResultSchema,
  answer: thresholdAnswerSchema.optional(),
})
const multiverseSchema = z
  .strictObject({
    metric: z.string(),
    base: pointSchema,
    specifications: z.array(pointSchema).describe('every combination: estimates by unit and value, lowest first, then those without one'),
    withoutEstimate: z.number().int(),
    counts: z.strictObject({ yes: z.number().int(), no: z.number().int(), indeterminate: z.number().int() }).optional(),
    flips: z.array(z.strictObject({ parameter: z.string(), value: plainSchema, answer: thresholdAnswerSchema })),
    spans: z.array(z.strictObject({ parameter: z.string(), low: z.number(), high: z.number() })),
  })
  .meta({ id: 'Multiverse', title: 'A metric over many specifications' })

const fragilityBody = z
  .strictObject({
    parameters: parametersSchema,
    threshold: thresholdSchema,
    most: z.number().int().min(1).max(4).default(2).describe('models to take away together, at most'),
    budget: z.number().int().min(1).max(300).default(100).describe('computations of the metric, at most'),
  })
  .meta({ id: 'FragilityQuestion' })
const fragilitySchema = z
  .strictObject({
    answer: thresholdAnswerSchema,
    smallest: z.number().int().optional().describe('fewest models whose removal changes the answer; absent where none was found'),
    sets: z.array(z.strictObject({ models: z.array(modelIdSchema), answer: thresholdAnswerSchema, value: z.number() })),
    computed: z.number().int(),
    exhausted: z.boolean().describe('whether the search ended because its budget did'),
  })
  .meta({ id: 'Fragility', title: 'How few models an answer hangs on' })

const params = z.object({ id: z.enum(metricIds as [MetricId, ...MetricId[]]).describe('id of the metric') })
const multiverseRoute = createRoute({
  method: 'post',
  path: '/v1/metrics/{id}/multiverse',
  operationId: 'runMultiverse',
  tags: ['Figures'],
  summary: 'A metric over every combination of the given choices',
  request: { params, body: { required: true, content: { 'application/json': { schema: multiverseBody } } } },
  responses: { 200: jsonResponse(multiverseSchema, 'The specification curve'), ...problemResponses },
})
const fragilityRoute = createRoute({
  method: 'post',
  path: '/v1/metrics/{id}/fragility',
  operationId: 'findFragility',
  tags: ['Figures'],
  summary: 'The fewest models without which a metric answers otherwise',
  request: { params, body: { required: true, content: { 'application/json': { schema: fragilityBody } } } },
  responses: { 200: jsonResponse(fragilitySchema, 'What was found'), ...problemResponses },
})

export function sensitivityRouter({ observatory }: ApiContext): OpenAPIHono<ApiEnv> {
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(
    multiverseRoute,
    (c) => {
      const { parameters, vary, threshold } = c.req.valid('json')
      const request = { metric: c.req.valid('param').id, parameters, vary, ...(threshold && { threshold }) }
      return answer(c, multiverseSchema, asQuestion(() => multiverse(observatory.facts, request)) as never)
    },
    refuseWrongBody,
  )
  router.openapi(
    fragilityRoute,
    (c) => {
      const { parameters, threshold, most, budget } = c.req.valid('json')
      const request = { metric: c.req.valid('param').id, parameters, threshold, most, budget }
      return answer(c, fragilitySchema, asQuestion(() => fragility(observatory.facts, request)) as never)
    },
    refuseWrongBody,
  )
  return router
}
