import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { evaluateLicense, licenseEvaluationSchema, licenseProfileSchema } from '@openfrontier/core/licensing'
import * as z from 'zod'
import { answer, jsonResponse, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { ProblemError } from '../http/problem.ts'
import { refuseWrongBody } from '../query/refuse.ts'
import { asQuestion } from './question.ts'

const route = createRoute({
  method: 'post',
  path: '/v1/licenses/{id}/evaluate',
  operationId: 'evaluateLicense',
  tags: ['Figures'],
  summary: 'What a licence says of a use, clause by clause',
  description: 'Not legal advice.',
  request: {
    params: z.object({ id: z.string().describe('SPDX id, or LicenseRef-…') }),
    body: { required: true, content: { 'application/json': { schema: licenseProfileSchema } } },
  },
  responses: { 200: jsonResponse(licenseEvaluationSchema, 'The answer and what it rests on'), ...problemResponses },
})

export function licenseEvaluationRouter({ observatory }: ApiContext): OpenAPIHono<ApiEnv> {
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(
    route,
    (c) => {
      const { id } = c.req.valid('param')
      const license = observatory.licenses.get(id)
      if (license === undefined) {
        throw new ProblemError('not-found', `no licence has the id "${id}"`, [
          { field: 'id', found: id, expected: 'the id of a licence, see /v1/licenses' },
        ])
      }
      const profile = c.req.valid('json')
      return answer(c, licenseEvaluationSchema, asQuestion(() => evaluateLicense(license, profile)) as never)
    },
    refuseWrongBody,
  )
  return router
}
