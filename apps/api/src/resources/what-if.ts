import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { isoDateSchema, labIdSchema, partialDateSchema } from '@openfrontier/core/entities'
import { computeMetric, type MetricId, metricIds, metricResultSchema } from '@openfrontier/core/metrics'
import { refitIndex } from '@openfrontier/core/what-if'
import * as z from 'zod'
import { answer, type Given, jsonResponse, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { ProblemError } from '../http/problem.ts'
import { refuseWrongBody } from '../query/refuse.ts'
import { asQuestion, parametersSchema } from './question.ts'

const names = z.array(z.string().min(1).max(300)).max(500).optional()
const bodySchema = z
  .strictObject({
    parameters: parametersSchema,
    vintage: isoDateSchema.optional().describe('which vintage of the index to fit anew; default: the newest whose scores are known'),
    change: z
      .strictObject({
        withoutBenchmarks: names.describe('ids of benchmarks'),
        withoutModels: names.describe('models by the name the index prints'),
        withoutOrigins: names.describe('publications a score was taken from, as printed'),
        withoutOptimized: z.boolean().optional().describe('leaves out scores of models tuned for the test'),
        withoutSelfReported: z.boolean().optional().describe("leaves out scores known to be the lab's own"),
        withoutPrivateBenchmarks: z.boolean().optional().describe('leaves out benchmarks whose items are not public'),
        ownScores: z
          .array(
            z.strictObject({
              model: z.string().min(1).max(300).describe('a name the index prints, or a new one'),
              benchmark: z.string().min(1).max(300).describe('id of a benchmark'),
              score: z.number().min(0).max(1).describe('share, 0 to 1'),
              released: partialDateSchema.optional().describe('release date of a new model'),
              labs: z.array(labIdSchema).max(20).optional().describe('developers of a new model'),
            }),
          )
          .max(1_000)
          .optional()
          .describe("one's own scores"),
      })
      .default({})
      .describe('what is done to the scores; nothing: the index as published, recomputed'),
    draws: z.number().int().min(0).max(200).default(0).describe('joint refits, for intervals; some 15 ms each'),
  })
  .meta({ id: 'WhatIfQuestion' })

const schema = z
  .strictObject({
    vintage: isoDateSchema,
    left: z.number().int().describe('scores left out'),
    added: z.number().int().describe('scores added'),
    caveats: z.array(z.string()).describe('what could not be done as asked'),
    before: metricResultSchema.describe('as published'),
    after: metricResultSchema.describe('on the index fitted anew'),
  })
  .meta({ id: 'WhatIf', title: 'A metric on a changed index' })

const route = createRoute({
  method: 'post',
  path: '/v1/metrics/{id}/what-if',
  operationId: 'askWhatIf',
  tags: ['Figures'],
  summary: 'A metric on the index fitted anew without some scores, or with your own',
  request: {
    params: z.object({ id: z.enum(metricIds as [MetricId, ...MetricId[]]).describe('id of the metric') }),
    body: { required: true, content: { 'application/json': { schema: bodySchema } } },
  },
  responses: { 200: jsonResponse(schema, 'Before and after'), ...problemResponses },
})

export function whatIfRouter({ observatory }: ApiContext): OpenAPIHono<ApiEnv> {
  const { facts } = observatory
  const newest = facts.snapshot.benchmarkResults
    .flatMap(({ collection, knownSince }) => (collection === 'index' ? [knownSince] : []))
    .reduce<z.output<typeof isoDateSchema> | undefined>(
      (latest, date) => (latest === undefined || date > latest ? date : latest),
      undefined,
    )
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(
    route,
    (c) => {
      const { id } = c.req.valid('param')
      const { parameters, vintage = newest, change, draws } = c.req.valid('json')
      if (vintage === undefined) throw new ProblemError('not-found', 'this server has no scores that an index could be fitted on')
      const before = computeMetric(facts, id, parameters)
      const refit = asQuestion(() => refitIndex(facts, vintage, withoutUndefined(change), { draws }))
      const after = computeMetric(refit.facts, id, parameters)
      const { left, added, caveats } = refit
      return answer(c, schema, { vintage, left, added, caveats, before, after } as Given<z.output<typeof schema>>)
    },
    refuseWrongBody,
  )
  return router
}

type Change = Parameters<typeof refitIndex>[2]

/** A field that was not given is not there: core tells the two apart. */
function withoutUndefined(change: object): NonNullable<Change> {
  return JSON.parse(JSON.stringify(change))
}
