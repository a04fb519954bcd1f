import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import * as z from 'zod'
import { jsonResponse, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { noParameters } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'

const healthSchema = z.strictObject({ status: z.literal('ok') })
const readySchema = z.strictObject({
  status: z.enum(['ready', 'stopping']),
  snapshot: z.string().describe('sha256 of the verified snapshot that answers'),
  dataThrough: z.string(),
  rejected: z.string().optional().describe('why a newer snapshot was not taken'),
})
const notReadySchema = z.strictObject({ status: z.literal('not-ready'), reason: z.string() })

/** Whether requests should be sent here, and why a newer snapshot was not taken. */
export interface Readiness {
  readonly status: 'ready' | 'stopping'
  readonly rejected?: string
}

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
    503: {
      description: 'No: it is stopping, or has no verified snapshot',
      content: { 'application/json': { schema: z.union([readySchema, notReadySchema]) } },
    },
    ...problemResponses,
  },
})

export function healthRouter({ observatory }: ApiContext, readiness: () => Readiness): OpenAPIHono<ApiEnv> {
  const { sha256: snapshot, dataThrough } = observatory.facts.snapshot.manifest
  const headers = { 'cache-control': 'no-store' }
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(health, (c) => c.json({ status: 'ok' as const }, 200, headers), refuseWrong(noParameters))
  router.openapi(
    ready,
    (c) => {
      const { status, rejected } = readiness()
      const body = { status, snapshot, dataThrough: String(dataThrough), ...(rejected !== undefined && { rejected }) }
      return c.json(body, status === 'ready' ? 200 : 503, headers) as never
    },
    refuseWrong(noParameters),
  )
  return router
}
