import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { answersOf, claimReportSchema, type Verdict, verdictSchema, verdictWords } from '@openfrontier/core/claims'
import { type Claim, claimKinds, claimSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { answer, answerRows, jsonResponse, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { ProblemError } from '../http/problem.ts'
import { asOfParameter } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'
import { namedColumns } from '../records/columns.ts'
import { rowsResponse } from './list-response.ts'

const shortVerdictSchema = verdictSchema
  .pick({ asOf: true, verdict: true, counts: true, sentence: true })
  .meta({ id: 'ShortVerdict', title: 'Verdict without its grid' })
const shortVerdictsSchema = z.strictObject({ said: shortVerdictSchema, now: shortVerdictSchema })
const rowSchema = claimSchema
  .extend({
    verdicts: shortVerdictsSchema.nullable().describe('when it was said and on the date asked for; null where no metric tests the claim'),
    attributed: shortVerdictsSchema.optional().describe('of an attribution: whether the source said it'),
    address: z.string().describe('where its grid stands'),
  })
  .meta({ id: 'ClaimRow', title: 'Claim in a list' })
type ClaimRow = z.infer<typeof rowSchema>
const listSchema = z.array(rowSchema)

const listQuery = z.strictObject({
  kind: z.enum(claimKinds).optional().describe('how it can be answered'),
  verdict: z.enum(verdictWords).optional().describe('verdict on the date asked for'),
  text: z.string().max(200).optional().describe('part of its words'),
  ...asOfParameter,
})
const listRoute = createRoute({
  method: 'get',
  path: '/v1/claims',
  operationId: 'listClaims',
  tags: ['Figures'],
  summary: 'Claims commonly made, with their verdicts',
  request: { query: listQuery },
  responses: { 200: rowsResponse(listSchema, 'All claims'), ...problemResponses },
})
const recordQuery = z.strictObject({ ...asOfParameter })
const recordRoute = createRoute({
  method: 'get',
  path: '/v1/claims/{id}',
  operationId: 'getClaim',
  tags: ['Figures'],
  summary: 'A claim with its verdicts and the grid they rest on',
  request: { params: z.object({ id: z.string().describe('id of the claim') }), query: recordQuery },
  responses: { 200: jsonResponse(claimReportSchema, 'The claim as reported'), ...problemResponses },
})

export function claimsRouter(context: ApiContext): OpenAPIHono<ApiEnv> {
  const claims = context.observatory.claims()
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(
    listRoute,
    (c) => {
      const { asOf, kind, verdict, text } = c.req.valid('query')
      const wanted = claims.filter((claim) => (kind === undefined || claim.kind === kind) && speaksOf(claim, text))
      const rows = wanted
        .map((claim) => rowOf(context, claim, asOf))
        .filter((row) => verdict === undefined || (row.verdicts ?? row.attributed)?.now.verdict === verdict)
      return answerRows(c, listSchema, rows, rows, columns)
    },
    refuseWrong(listQuery),
  )
  router.openapi(
    recordRoute,
    (c) => {
      const { id } = c.req.valid('param')
      const report = context.report(id, c.req.valid('query').asOf)
      if (report === undefined) throw noSuchClaim(context, id)
      // A report's parameters are plain values, of which its type says less than the schema.
      return answer(c, claimReportSchema, report as never)
    },
    refuseWrong(recordQuery),
  )
  return router
}

export function noSuchClaim({ observatory }: ApiContext, id: string): ProblemError {
  const ids = observatory.claims().map((claim) => claim.id)
  return new ProblemError('not-found', `no claim that is tested has the id "${id}"`, [
    { field: 'id', found: id, expected: `one of ${ids.join(', ')}` },
  ])
}

function speaksOf({ id, said, restated }: Claim, text: string | undefined): boolean {
  return text === undefined || [id, said, restated].some((words) => words.toLowerCase().includes(text.toLowerCase()))
}

function rowOf(context: ApiContext, claim: Claim, asOf: string | undefined): ClaimRow {
  const report = context.report(claim.id, asOf)
  const verdicts = report === undefined ? null : answersOf(report)
  const short = verdicts && { said: shorten(verdicts.said), now: shorten(verdicts.now) }
  return {
    ...claim,
    ...(report?.kind === 'attribution' && short ? { verdicts: null, attributed: short } : { verdicts: short }),
    address: `/v1/claims/${claim.id}`,
  }
}

function shorten({ asOf, verdict, counts, sentence }: Verdict): z.infer<typeof shortVerdictSchema> {
  return { asOf, verdict, counts, sentence }
}

const columns = namedColumns<ClaimRow>({
  id: (row) => row.id,
  kind: (row) => row.kind,
  said: (row) => row.said,
  restated: (row) => row.restated,
  saidOn: (row) => row.saidOn,
  verdictSaid: (row) => (row.verdicts ?? row.attributed)?.said.verdict,
  asOf: (row) => (row.verdicts ?? row.attributed)?.now.asOf,
  verdictNow: (row) => (row.verdicts ?? row.attributed)?.now.verdict,
  sentence: (row) => (row.verdicts ?? row.attributed)?.now.sentence,
  sources: (row) => row.sources,
})
