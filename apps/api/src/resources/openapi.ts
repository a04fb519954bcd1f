import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ApiEnv } from '../context.ts'
import { describeApi } from '../openapi/document.ts'

/** Adds the description of all routes registered so far. */
export function addDescription(router: OpenAPIHono<ApiEnv>): void {
  let description: string | undefined
  router.get('/openapi.json', (c) => {
    description ??= JSON.stringify(describeApi(router))
    return c.body(description, 200, { 'content-type': 'application/json' })
  })
}
