import { OpenAPIHono } from '@hono/zod-openapi'
import { InvalidParametersError } from '@openfrontier/core/metrics'
import type { Observatory } from '@openfrontier/core/observatory'
import { type ApiEnv, createContext } from './context.ts'
import type { Address } from './http/address.ts'
import { asProblem } from './http/as-problem.ts'
import type { Log } from './http/log.ts'
import { ProblemError, problemResponse } from './http/problem.ts'
import { resourceRouter } from './records/resource-router.ts'
import { resources } from './records/table.ts'
import { badgesRouter } from './resources/badges.ts'
import { chartsRouter, type ToPng } from './resources/charts.ts'
import { claimHistoryRouter } from './resources/claim-history.ts'
import { claimsRouter } from './resources/claims.ts'
import { countsRouter } from './resources/counts.ts'
import { datasetRouter } from './resources/dataset.ts'
import { datasetTableRouter } from './resources/dataset-table.ts'
import { disagreementRouter } from './resources/disagreement.ts'
import { docsRouter } from './resources/docs.ts'
import { feedsRouter } from './resources/feeds.ts'
import { healthRouter, type Readiness } from './resources/health.ts'
import { homeRouter } from './resources/home.ts'
import { licenseEvaluationRouter } from './resources/license-evaluation.ts'
import { metricsRouter } from './resources/metrics.ts'
import { modelHistoryRouter } from './resources/model-history.ts'
import { modelsRouter } from './resources/models.ts'
import { addDescription } from './resources/openapi.ts'
import { ownClaimRouter } from './resources/own-claim.ts'
import { problemsRouter } from './resources/problems.ts'
import { resolveRouter } from './resources/resolve.ts'
import { searchRouter } from './resources/search.ts'
import { sensitivityRouter } from './resources/sensitivity.ts'
import { snapshotsRouter } from './resources/snapshots.ts'
import { whatIfRouter } from './resources/what-if.ts'

export interface RouterOptions {
  readonly readiness?: (() => Readiness) | undefined
  /** Counts of what was asked, in the text format of Prometheus. Default: there are none. */
  readonly counts?: (() => string) | undefined
  readonly referenceScript?: (() => Promise<Uint8Array<ArrayBuffer>>) | undefined
  /** Draws PNG. Default: there are none. */
  readonly toPng?: ToPng | undefined
  /** Where callers reach this API, for feeds. */
  readonly publicAddress?: string | undefined
  readonly log?: Log | undefined
}

/** All routes over one observatory. It computes answers; keeping, compressing and tagging them is the edge's work. */
export function createRouter(observatory: Observatory, options: RouterOptions = {}): OpenAPIHono<ApiEnv> {
  const context = createContext(observatory)
  const router = new OpenAPIHono<ApiEnv>()
  const routers = [
    modelsRouter(context),
    modelHistoryRouter(context),
    ...resources.map((resource) => resourceRouter(context, resource)),
    resolveRouter(context),
    licenseEvaluationRouter(context),
    searchRouter(context),
    datasetRouter(context),
    datasetTableRouter(context),
    snapshotsRouter(context),
    feedsRouter(context, options.publicAddress ?? 'http://localhost:8787'),
    metricsRouter(context),
    sensitivityRouter(context),
    whatIfRouter(context),
    ownClaimRouter(context),
    claimsRouter(context),
    claimHistoryRouter(context),
    disagreementRouter(context),
    chartsRouter(context, options.toPng),
    badgesRouter(context),
    homeRouter(context),
    problemsRouter(),
    healthRouter(context, options.readiness ?? (() => ({ status: 'ready' }))),
    countsRouter(options.counts),
    docsRouter(options.referenceScript),
  ]
  // Every resource keeps its own type; joined, they are a router and no more.
  for (const each of routers) router.route('/', each as OpenAPIHono<ApiEnv>)
  addDescription(router)
  router.notFound((c) => problemResponse(new ProblemError('not-found', `nothing has the address ${c.req.path}`)))
  router.onError((error, c) =>
    problemResponse(error instanceof InvalidParametersError ? refused(error) : asProblem(error, c.req.path, options.log)),
  )
  return router
}

/** Asks a router for the answer to an address. */
export function askRouter(router: OpenAPIHono<ApiEnv>, { canonical, form, body }: Address): Response | Promise<Response> {
  const init = body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': 'application/json' } }
  return router.fetch(new Request(`http://localhost${canonical}`, init), { form })
}

/** Core refuses what the route's own check let through. */
function refused(error: InvalidParametersError): ProblemError {
  const errors = error.issues.map(({ parameter, expected }) => ({ field: parameter, found: 'as given', expected }))
  return new ProblemError('invalid-parameter', error.message, errors)
}
