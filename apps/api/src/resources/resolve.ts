import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { configurationIdSchema, modelIdSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { answer, jsonResponse, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { refuseWrong, refuseWrongBody } from '../query/refuse.ts'

const nameSchema = z.string().min(1).max(200)
const query = z.strictObject({
  name: z
    .preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(nameSchema, 'one name or several').min(1).max(50))
    .describe('a name of a model as anyone prints it; several may be given'),
})
const bodySchema = z
  .strictObject({ names: z.array(nameSchema).min(1).max(1_000).describe('names of models as anyone prints them') })
  .meta({ id: 'NamesToResolve' })

const resolutionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      query: z.string(),
      kind: z.literal('resolved'),
      modelId: modelIdSchema,
      configuration: configurationIdSchema.optional().describe('the way it was run that the name stands for'),
      via: z.string().describe('where the name comes from'),
    }),
    z.strictObject({
      query: z.string(),
      kind: z.literal('not-found'),
      near: z.array(modelIdSchema).describe('ids with a name like it, never taken for it'),
    }),
    z.strictObject({ query: z.string(), kind: z.literal('ambiguous'), candidates: z.array(modelIdSchema) }),
  ])
  .meta({ id: 'Resolution', title: 'What a name stands for' })
const listSchema = z.array(resolutionSchema).describe('in the order asked')

const responses = { 200: jsonResponse(listSchema, 'A resolution for each name'), ...problemResponses } as const
const askRoute = createRoute({
  method: 'get',
  path: '/v1/resolve',
  operationId: 'resolveNames',
  tags: ['Facts'],
  summary: 'What names of models stand for',
  request: { query },
  responses,
})
const sendRoute = createRoute({
  method: 'post',
  path: '/v1/resolve',
  operationId: 'resolveManyNames',
  tags: ['Facts'],
  summary: 'What up to 1,000 names of models stand for',
  request: { body: { required: true, content: { 'application/json': { schema: bodySchema } } } },
  responses,
})

export function resolveRouter({ observatory }: ApiContext): OpenAPIHono<ApiEnv> {
  const resolve = (names: readonly string[]) => names.map((name) => observatory.models.resolve(name))
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(askRoute, (c) => answer(c, listSchema, resolve(c.req.valid('query').name)), refuseWrong(query))
  router.openapi(sendRoute, (c) => answer(c, listSchema, resolve(c.req.valid('json').names)), refuseWrongBody)
  return router
}
