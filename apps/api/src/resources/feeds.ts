import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import * as z from 'zod'
import { problemResponses } from '../answer.ts'
import { changesOf } from '../changes/changes-of.ts'
import { atomFeed, jsonFeed } from '../changes/feeds.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { noParameters } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'

/** Entries in a feed: readers want the newest, and /v1/changes has them all. */
const entries = 100

const feedSchema = z
  .looseObject({
    version: z.string(),
    title: z.string(),
    items: z.array(z.looseObject({ id: z.string(), url: z.string(), title: z.string(), date_published: z.string() })),
  })
  .meta({ id: 'JsonFeed', title: 'JSON Feed 1.1' })
const atomRoute = createRoute({
  method: 'get',
  path: '/feeds/changes.atom',
  operationId: 'getAtomFeed',
  tags: ['Facts'],
  summary: 'The newest changes as an Atom feed',
  request: { query: noParameters },
  responses: {
    200: { description: 'The feed', content: { 'application/atom+xml': { schema: z.string().describe('RFC 4287') } } },
    ...problemResponses,
  },
})
const jsonRoute = createRoute({
  method: 'get',
  path: '/feeds/changes.json',
  operationId: 'getJsonFeed',
  tags: ['Facts'],
  summary: 'The newest changes as a JSON Feed',
  request: { query: noParameters },
  responses: { 200: { description: 'The feed', content: { 'application/feed+json': { schema: feedSchema } } }, ...problemResponses },
})

export function feedsRouter({ observatory }: ApiContext, publicAddress: string): OpenAPIHono<ApiEnv> {
  const newest = () => changesOf(observatory).slice(0, entries)
  const head = { publicAddress, dataThrough: observatory.facts.dataThrough }
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(
    atomRoute,
    (c) => c.body(atomFeed(newest(), head), 200, { 'content-type': 'application/atom+xml; charset=utf-8' }) as never,
    refuseWrong(noParameters),
  )
  router.openapi(
    jsonRoute,
    (c) => c.body(JSON.stringify(jsonFeed(newest(), head)), 200, { 'content-type': 'application/feed+json' }) as never,
    refuseWrong(noParameters),
  )
  return router
}
