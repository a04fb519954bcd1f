import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { configurationIdSchema, modelIdSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { answer, jsonResponse, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { refuseWrong } from '../query/refuse.ts'

const query = z.strictObject({
  name: z
    .preprocess(
      (given) => (typeof given === 'string' ? [given] : given),
      z.array(z.string().max(200), 'one name or several').min(1).max(50),
    )
    .describe('a name of a model as anyone prints it; several may be given'),
})

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

const route = createRoute({
  method: 'get',
  path: '/v1/resolve',
  operationId: 'resolveNames',
  tags: ['Facts'],
  summary: 'What names of models stand for',
  request: { query },
  responses: { 200: jsonResponse(listSchema, 'A resolution for each name'), ...problemResponses },
})

export function resolveRouter({ observatory }: ApiContext) {
  return new OpenAPIHono<ApiEnv>().openapi(
    route,
    (c) =>
      answer(
        c,
        listSchema,
        c.req.valid('query').name.map((name) => observatory.models.resolve(name)),
      ),
    refuseWrong(query),
  )
}
export type ResolveRouter = ReturnType<typeof resolveRouter>
