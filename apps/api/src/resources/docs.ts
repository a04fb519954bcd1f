import { OpenAPIHono } from '@hono/zod-openapi'
import type { ApiEnv } from '../context.ts'
import { ProblemError } from '../http/problem.ts'

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Open Frontier API</title>
<link rel="icon" href="data:,">
</head>
<body>
<div id="reference"></div>
<noscript>This page needs JavaScript; the same description is at <a href="/openapi.json">/openapi.json</a>.</noscript>
<script src="/docs/standalone.js"></script>
<script src="/docs/setup.js"></script>
</body>
</html>
`

/** Nothing is fetched from elsewhere, nothing is sent anywhere. */
const setup = `Scalar.createApiReference('#reference', ${JSON.stringify({
  url: '/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: 'never',
  persistAuth: false,
  customCss: '.scalar-app { --scalar-font: system-ui, sans-serif; --scalar-font-code: ui-monospace, monospace }',
})})
`

/** The reference page, with Scalar's script from wherever the runtime keeps it. Without one there is no such page. */
export function docsRouter(referenceScript: (() => Promise<Uint8Array<ArrayBuffer>>) | undefined) {
  const script = { 'content-type': 'text/javascript; charset=utf-8' }
  const router = new OpenAPIHono<ApiEnv>()
  router.use('/docs/*', async (_, next) => {
    if (referenceScript === undefined) throw new ProblemError('not-found', 'this server has no reference page; see /openapi.json')
    await next()
  })
  router.get('/docs', (c) => c.body(page, 200, { 'content-type': 'text/html; charset=utf-8' }))
  router.get('/docs/setup.js', (c) => c.body(setup, 200, script))
  router.get('/docs/standalone.js', async (c) => c.body((await referenceScript?.()) ?? '', 200, script))
  return router
}
