import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import * as z from 'zod'
import { problemResponses } from '../answer.ts'
import type { ApiEnv } from '../context.ts'
import { ProblemError } from '../http/problem.ts'
import { noParameters } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'

const route = createRoute({
  method: 'get',
  path: '/metricsz',
  operationId: 'getCounts',
  tags: ['Service'],
  summary: 'Counts of what was asked of this process, for Prometheus',
  request: { query: noParameters },
  responses: {
    200: { description: 'Counts', content: { 'text/plain': { schema: z.string().describe('text format of Prometheus, 0.0.4') } } },
    ...problemResponses,
  },
})

export function countsRouter(counts: (() => string) | undefined): OpenAPIHono<ApiEnv> {
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(
    route,
    (c) => {
      if (counts === undefined) throw new ProblemError('not-found', 'this server does not count')
      const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' }
      return c.body(counts(), 200, headers) as never
    },
    refuseWrong(noParameters),
  )
  return router
}
