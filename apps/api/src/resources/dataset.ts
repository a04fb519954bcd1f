import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { snapshotManifestSchema, sourceSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { answer, jsonResponse, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { noParameters } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'
import { datasetTables } from '../records/dataset-tables.ts'

const { schemaVersion, dataThrough, counts, parts, sha256 } = snapshotManifestSchema.shape
const schema = z
  .strictObject({
    sha256,
    schemaVersion,
    dataThrough,
    counts,
    parts,
    tables: z.record(z.string(), z.string()).describe('whole tables, by kind; also as .csv, .ndjson and .parquet'),
    loaded: z.array(z.string()).describe('parts that this server has loaded'),
    attributions: z
      .array(sourceSchema.pick({ id: true, publisher: true, title: true, license: true, attribution: true }))
      .describe('the line to print wherever facts of a source are shown'),
  })
  .meta({ id: 'Dataset', title: 'Snapshot that this server answers from' })

const route = createRoute({
  method: 'get',
  path: '/v1/dataset',
  operationId: 'getDataset',
  tags: ['Facts'],
  summary: 'The snapshot: its id, what it holds, whom to credit',
  request: { query: noParameters },
  responses: { 200: jsonResponse(schema, 'The snapshot'), ...problemResponses },
})

export function datasetRouter({ observatory }: ApiContext) {
  return new OpenAPIHono<ApiEnv>().openapi(
    route,
    (c) => {
      const { manifest, parts: loaded } = observatory.facts.snapshot
      const attributions = [...observatory.sources.values()]
        .map(({ id, publisher, title, license, attribution }) => ({ id, publisher, title, license, attribution }))
        .sort((x, y) => (x.id < y.id ? -1 : 1))
      const tables = Object.fromEntries([...datasetTables.keys()].map((name) => [name, `/v1/dataset/${name}.json`]))
      return answer(c, schema, { ...manifest, tables, loaded, attributions })
    },
    refuseWrong(noParameters),
  )
}
