import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { claimReportSchema, ownClaimSchema } from '@openfrontier/core/claims'
import { answer, jsonResponse, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { refuseWrongBody } from '../query/refuse.ts'
import { asQuestion } from './question.ts'

const route = createRoute({
  method: 'post',
  path: '/v1/claims/judge',
  operationId: 'judgeClaim',
  tags: ['Figures'],
  summary: 'A claim of your own, judged by the same rule',
  request: { body: { required: true, content: { 'application/json': { schema: ownClaimSchema } } } },
  responses: { 200: jsonResponse(claimReportSchema, 'The claim as reported'), ...problemResponses },
})

export function ownClaimRouter({ observatory }: ApiContext): OpenAPIHono<ApiEnv> {
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(
    route,
    (c) => {
      const claim = c.req.valid('json')
      return answer(c, claimReportSchema, asQuestion(() => observatory.judge(claim as never)) as never)
    },
    refuseWrongBody,
  )
  return router
}
