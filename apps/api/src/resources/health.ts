import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import * as z from 'zod'
import { jsonResponse, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { noParameters } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'

const healthSchema = z.strictObject({ status: z.literal('ok') })
const readySchema = z.strictObject({
  status: z.enum(['ready', 'stopping']),
  snapshot: z.string().describe('sha256'),
  dataThrough: z.string(),
})

const health = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'getHealth',
  tags: ['Service'],
  summary: 'Whether the process answers',
  request: { query: noParameters },
  responses: { 200: jsonResponse(healthSchema, 'It answers'), ...problemResponses },
})
const ready = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'getReadiness',
  tags: ['Service'],
  summary: 'Whether requests should be sent here',
  request: { query: noParameters },
  responses: {
    200: jsonResponse(readySchema, 'Yes'),
    503: { description: 'No: it is stopping', content: { 'application/json': { schema: readySchema } } },
    ...problemResponses,
  },
})

export function healthRouter({ observatory }: ApiContext, isReady: () => boolean) {
  const { sha256: snapshot, dataThrough } = observatory.facts.snapshot.manifest
  return new OpenAPIHono<ApiEnv>()
    .openapi(health, (c) => c.json({ status: 'ok' as const }, 200, { 'cache-control': 'no-store' }), refuseWrong(noParameters))
    .openapi(
      ready,
      (c) => {
        const headers = { 'cache-control': 'no-store' }
        if (isReady()) return c.json({ status: 'ready' as const, snapshot, dataThrough: String(dataThrough) }, 200, headers)
        return c.json({ status: 'stopping' as const, snapshot, dataThrough: String(dataThrough) }, 503, headers)
      },
      refuseWrong(noParameters),
    )
}
export type HealthRouter = ReturnType<typeof healthRouter>
