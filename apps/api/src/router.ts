import { OpenAPIHono } from '@hono/zod-openapi'
import { InvalidParametersError } from '@openfrontier/core/metrics'
import type { Observatory } from '@openfrontier/core/observatory'
import { type ApiEnv, createContext } from './context.ts'
import { asProblem } from './http/as-problem.ts'
import type { Log } from './http/log.ts'
import { ProblemError, problemResponse } from './http/problem.ts'
import { chartsRouter } from './resources/charts.ts'
import { claimsRouter } from './resources/claims.ts'
import { datasetRouter } from './resources/dataset.ts'
import { docsRouter } from './resources/docs.ts'
import { healthRouter } from './resources/health.ts'
import { homeRouter } from './resources/home.ts'
import { labsRouter } from './resources/labs.ts'
import { licensesRouter } from './resources/licenses.ts'
import { metricsRouter } from './resources/metrics.ts'
import { modelsRouter } from './resources/models.ts'
import { addDescription } from './resources/openapi.ts'
import { problemsRouter } from './resources/problems.ts'
import { resolveRouter } from './resources/resolve.ts'
import { sourcesRouter } from './resources/sources.ts'

export interface RouterOptions {
  readonly isReady?: (() => boolean) | undefined
  readonly referenceScript?: (() => Promise<Uint8Array<ArrayBuffer>>) | undefined
  readonly log?: Log | undefined
}

/** All routes over one observatory. It computes answers; keeping, compressing and tagging them is the edge's work. */
export function createRouter(observatory: Observatory, options: RouterOptions = {}): OpenAPIHono<ApiEnv> {
  const context = createContext(observatory)
  const router = new OpenAPIHono<ApiEnv>()
  const resources = [
    modelsRouter(context),
    labsRouter(context),
    licensesRouter(context),
    sourcesRouter(context),
    resolveRouter(context),
    datasetRouter(context),
    metricsRouter(context),
    claimsRouter(context),
    chartsRouter(context),
    homeRouter(context),
    problemsRouter(),
    healthRouter(context, options.isReady ?? (() => true)),
    docsRouter(options.referenceScript),
  ]
  // Every resource keeps its own type; joined, they are a router and no more.
  for (const resource of resources) router.route('/', resource as OpenAPIHono<ApiEnv>)
  addDescription(router)
  router.notFound((c) => problemResponse(new ProblemError('not-found', `nothing has the address ${c.req.path}`)))
  router.onError((error, c) =>
    problemResponse(error instanceof InvalidParametersError ? refused(error) : asProblem(error, c.req.path, options.log)),
  )
  return router
}

/** Core refuses what the route's own check let through. */
function refused(error: InvalidParametersError): ProblemError {
  const errors = error.issues.map(({ parameter, expected }) => ({ field: parameter, found: 'as given', expected }))
  return new ProblemError('invalid-parameter', error.message, errors)
}
