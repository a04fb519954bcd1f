import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Verdict } from '@openfrontier/core/claims'
import { type Claim, claimSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { answer, answerRows, type Columns, jsonResponse, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { ProblemError } from '../http/problem.ts'
import { asOfParameter } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'
import { claimReportSchema, verdictSchema } from './claim-report.ts'
import { rowsResponse } from './list-response.ts'

const shortVerdictSchema = verdictSchema
  .pick({ asOf: true, verdict: true, counts: true, sentence: true })
  .meta({ id: 'ShortVerdict', title: 'Verdict without its grid' })
const rowSchema = claimSchema
  .extend({
    verdicts: z
      .strictObject({ said: shortVerdictSchema, now: shortVerdictSchema })
      .nullable()
      .describe('when it was said and on the date asked for; null where no metric tests the claim'),
    address: z.string().describe('where its grid stands'),
  })
  .meta({ id: 'ClaimRow', title: 'Claim in a list' })
type ClaimRow = z.infer<typeof rowSchema>
const listSchema = z.array(rowSchema)

const query = z.strictObject({ ...asOfParameter })
const listRoute = createRoute({
  method: 'get',
  path: '/v1/claims',
  operationId: 'listClaims',
  tags: ['Figures'],
  summary: 'Claims commonly made, with their verdicts',
  request: { query },
  responses: { 200: rowsResponse(listSchema, 'All claims'), ...problemResponses },
})
const recordRoute = createRoute({
  method: 'get',
  path: '/v1/claims/{id}',
  operationId: 'getClaim',
  tags: ['Figures'],
  summary: 'A claim with its verdicts and the grid they rest on',
  request: { params: z.object({ id: z.string().describe('id of the claim') }), query },
  responses: { 200: jsonResponse(claimReportSchema, 'The claim as reported'), ...problemResponses },
})

export function claimsRouter(context: ApiContext) {
  const claims = context.observatory.claims()
  return new OpenAPIHono<ApiEnv>()
    .openapi(
      listRoute,
      (c) => {
        const { asOf } = c.req.valid('query')
        const rows = claims.map((claim) => rowOf(context, claim, asOf))
        return answerRows(c, listSchema, rows, rows, columns)
      },
      refuseWrong(query),
    )
    .openapi(
      recordRoute,
      (c) => {
        const { id } = c.req.valid('param')
        const report = context.report(id, c.req.valid('query').asOf)
        if (report === undefined) {
          throw new ProblemError('not-found', `no claim that is tested has the id "${id}"`, [
            { field: 'id', found: id, expected: `one of ${claims.map((claim) => claim.id).join(', ')}` },
          ])
        }
        // A report's parameters are plain values, of which its type says less than the schema.
        return answer(c, claimReportSchema, report as never)
      },
      refuseWrong(query),
    )
}
export type ClaimsRouter = ReturnType<typeof claimsRouter>

function rowOf(context: ApiContext, claim: Claim, asOf: string | undefined): ClaimRow {
  const report = context.report(claim.id, asOf)
  return {
    ...claim,
    verdicts: report === undefined ? null : { said: shorten(report.verdicts.said), now: shorten(report.verdicts.now) },
    address: `/v1/claims/${claim.id}`,
  }
}

function shorten({ asOf, verdict, counts, sentence }: Verdict): z.infer<typeof shortVerdictSchema> {
  return { asOf, verdict, counts, sentence }
}

const columns: Columns<ClaimRow> = {
  id: (row) => row.id,
  kind: (row) => row.kind,
  said: (row) => row.said,
  restated: (row) => row.restated,
  saidOn: (row) => row.saidOn,
  verdictSaid: (row) => row.verdicts?.said.verdict,
  asOf: (row) => row.verdicts?.now.asOf,
  verdictNow: (row) => row.verdicts?.now.verdict,
  sentence: (row) => row.verdicts?.now.sentence,
  sources: (row) => row.sources,
}
