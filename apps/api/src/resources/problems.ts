import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import * as z from 'zod'
import { answer, jsonResponse, problemResponses } from '../answer.ts'
import type { ApiEnv } from '../context.ts'
import { ProblemError, type ProblemKind, problemKinds } from '../http/problem.ts'
import { noParameters } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'

const schema = z
  .strictObject({ kind: z.string(), status: z.number().int(), title: z.string() })
  .meta({ id: 'ProblemKind', title: 'Kind of problem' })
const route = createRoute({
  method: 'get',
  path: '/problems/{kind}',
  operationId: 'getProblemKind',
  tags: ['Service'],
  summary: 'What the type of a problem means',
  request: { params: z.object({ kind: z.string().describe('last part of the type of a problem') }), query: noParameters },
  responses: { 200: jsonResponse(schema, 'The kind of problem'), ...problemResponses },
})

export function problemsRouter() {
  return new OpenAPIHono<ApiEnv>().openapi(
    route,
    (c) => {
      const { kind } = c.req.valid('param')
      if (!Object.hasOwn(problemKinds, kind)) {
        throw new ProblemError('not-found', `there is no kind of problem called "${kind}"`, [
          { field: 'kind', found: kind, expected: `one of ${Object.keys(problemKinds).join(', ')}` },
        ])
      }
      return answer(c, schema, { kind, ...problemKinds[kind as ProblemKind] })
    },
    refuseWrong(noParameters),
  )
}
