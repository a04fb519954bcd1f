import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { isoDateSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { answer, jsonResponse, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { noParameters } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'
import { resources } from '../records/table.ts'

/** Where to begin. */
const links = {
  search: '/v1/search?q=deepseek',
  models: '/v1/models',
  ...Object.fromEntries(resources.map(({ name }) => [name, `/v1/${name}`])),
  resolve: '/v1/resolve?name=gpt-4o',
  metrics: '/v1/metrics',
  claims: '/v1/claims',
  disagreement: '/v1/disagreement',
  dataset: '/v1/dataset',
  feed: '/feeds/changes.atom',
  frontierChart: '/charts/frontier.svg',
  lagBadge: '/badges/frontier-lag.svg',
  reference: '/docs',
  openapi: '/openapi.json',
} as const

const schema = z
  .strictObject({
    name: z.string(),
    dataThrough: isoDateSchema,
    snapshot: z.string().describe('sha256: what a citation names'),
    links: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Home' })
const route = createRoute({
  method: 'get',
  path: '/',
  operationId: 'getHome',
  tags: ['Service'],
  summary: 'Where everything is',
  request: { query: noParameters },
  responses: { 200: jsonResponse(schema, 'Links'), ...problemResponses },
})

export function homeRouter({ observatory }: ApiContext) {
  const { sha256: snapshot, dataThrough } = observatory.facts.snapshot.manifest
  return new OpenAPIHono<ApiEnv>().openapi(
    route,
    (c) => answer(c, schema, { name: 'Open Frontier', dataThrough, snapshot, links }),
    refuseWrong(noParameters),
  )
}
