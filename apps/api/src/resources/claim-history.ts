import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { historyOccasions, verdictWords } from '@openfrontier/core/claims'
import { claimIdSchema, isoDateSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { answerRows, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { noParameters } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'
import { columnsOf } from '../records/columns.ts'
import { noSuchClaim } from './claims.ts'
import { rowsResponse } from './list-response.ts'

const wordSchema = z.enum(verdictWords)
const valueSchema = z.strictObject({ value: z.number(), unit: z.string(), low: z.number().optional(), high: z.number().optional() })
const pointSchema = z
  .strictObject({
    asOf: isoDateSchema,
    occasions: z.array(z.enum(historyOccasions)).describe('why this day'),
    verdict: wordSchema.optional().describe('absent where the claim gets none'),
    counts: z.strictObject({ yes: z.number().int(), no: z.number().int(), indeterminate: z.number().int() }).optional(),
    primary: valueSchema.optional().describe('the primary estimate'),
    bearing: z.record(z.string(), valueSchema).optional().describe('figures that bear on it'),
  })
  .meta({ id: 'ClaimHistoryPoint' })
const schema = z
  .strictObject({
    id: claimIdSchema,
    points: z.array(pointSchema).describe('oldest first, each from what was known on its day'),
    changes: z.array(z.strictObject({ asOf: isoDateSchema, from: wordSchema, to: wordSchema })).describe('days on which the verdict moved'),
  })
  .meta({ id: 'ClaimHistory', title: 'Answers to a claim over time' })

const route = createRoute({
  method: 'get',
  path: '/v1/claims/{id}/history',
  operationId: 'getClaimHistory',
  tags: ['Figures'],
  summary: 'The verdict on a claim at every quarter and vintage',
  request: { params: z.object({ id: z.string().describe('id of the claim') }), query: noParameters },
  responses: { 200: rowsResponse(schema, 'Its history'), ...problemResponses },
})

export function claimHistoryRouter(context: ApiContext): OpenAPIHono<ApiEnv> {
  const columns = columnsOf(pointSchema)
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(
    route,
    (c) => {
      const { id } = c.req.valid('param')
      const history = context.observatory.claimHistory(id)
      if (history === undefined) throw noSuchClaim(context, id)
      return answerRows(c, schema, history as never, history.points, columns) as never
    },
    refuseWrong(noParameters),
  )
  return router
}
