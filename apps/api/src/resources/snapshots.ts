import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { snapshotManifestSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { answer, jsonResponse, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { ProblemError } from '../http/problem.ts'
import { noParameters } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'
import { datasetTables } from '../records/dataset-tables.ts'

const { dataThrough, counts, parts, sha256 } = snapshotManifestSchema.shape
const schema = z
  .strictObject({
    sha256,
    dataThrough,
    counts,
    parts,
    cite: z.string().describe('how to cite it'),
    downloads: z.record(z.string(), z.string()).describe('whole tables, as Parquet'),
  })
  .meta({ id: 'Snapshot', title: 'Snapshot that a citation names' })
const route = createRoute({
  method: 'get',
  path: '/v1/snapshots/{sha}',
  operationId: 'getSnapshot',
  tags: ['Facts'],
  summary: 'The snapshot a citation points to',
  description: 'A server answers from one snapshot. Of another it says that it is not the one it has, and names its own.',
  request: {
    params: z.object({ sha: z.string().describe('sha256 of the snapshot, or its first twelve digits or more') }),
    query: noParameters,
  },
  responses: { 200: jsonResponse(schema, 'The snapshot'), ...problemResponses },
})

export function snapshotsRouter({ observatory }: ApiContext): OpenAPIHono<ApiEnv> {
  const { manifest } = observatory.facts.snapshot
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(
    route,
    (c) => {
      const { sha } = c.req.valid('param')
      if (!/^[0-9a-f]{12,64}$/.test(sha) || !manifest.sha256.startsWith(sha)) {
        throw new ProblemError('not-found', `this server does not have the snapshot "${sha}"`, [
          { field: 'sha', found: sha, expected: `${manifest.sha256}, data through ${manifest.dataThrough}` },
        ])
      }
      return answer(c, schema, {
        sha256: manifest.sha256,
        dataThrough: manifest.dataThrough,
        counts: manifest.counts,
        parts: manifest.parts,
        cite: `Open Frontier, snapshot ${manifest.sha256.slice(0, 12)}, data through ${manifest.dataThrough}.`,
        downloads: Object.fromEntries([...datasetTables.keys()].map((name) => [name, `/v1/dataset/${name}.parquet`])),
      })
    },
    refuseWrong(noParameters),
  )
  return router
}
