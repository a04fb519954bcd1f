import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { claimReportSchema, ownClaimSchema } from '@openfrontier/core/claims'
import * as z from 'zod'
import { answer, jsonResponse, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { refuseWrongBody } from '../query/refuse.ts'
import { asQuestion } from './question.ts'

/** As a recorded claim is reported; its id is one's own. */
const [judged] = claimReportSchema.options
const reportSchema = judged
  .extend({ id: z.string().describe('as given'), turnsOn: z.array(z.string()), doesNotShow: z.array(z.string()) })
  .meta({ id: 'OwnClaimReport', title: 'Claim of your own with its verdicts' })

const route = createRoute({
  method: 'post',
  path: '/v1/claims/judge',
  operationId: 'judgeClaim',
  tags: ['Figures'],
  summary: 'A claim of your own, judged by the same rule',
  request: { body: { required: true, content: { 'application/json': { schema: ownClaimSchema } } } },
  responses: { 200: jsonResponse(reportSchema, 'The claim as reported'), ...problemResponses },
})

export function ownClaimRouter({ observatory }: ApiContext): OpenAPIHono<ApiEnv> {
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(
    route,
    (c) => {
      const claim = c.req.valid('json')
      return answer(c, reportSchema, asQuestion(() => observatory.judge(claim as never)) as never)
    },
    refuseWrongBody,
  )
  return router
}
