import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import * as z from 'zod'
import { answerRows, problemResponses } from '../answer.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { noParameters } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'
import { columnsOf } from '../records/columns.ts'
import { datasetTables } from '../records/dataset-tables.ts'
import { toParquet } from '../records/parquet.ts'
import { rowsResponse } from './list-response.ts'

const names = [...datasetTables.keys()] as [string, ...string[]]
const params = z.object({ table: z.enum(names).describe('kind of record') })
const rowSchema = z.looseObject({}).meta({ id: 'DatasetRow', title: 'Record of the kind asked for; see the schema of its list' })
const listSchema = z.array(rowSchema)
const json = rowsResponse(listSchema, 'The table')
const route = createRoute({
  method: 'get',
  path: '/v1/dataset/{table}',
  operationId: 'downloadTable',
  tags: ['Facts'],
  summary: 'A whole table of the snapshot, as JSON, CSV, lines of JSON or Parquet by the suffix of the path',
  description: 'Filters and pages are those of the list of the same name. Names, dates and reasons for missing values are as recorded.',
  request: { params, query: noParameters },
  responses: {
    200: {
      ...json,
      content: { ...json.content, 'application/vnd.apache.parquet': { schema: z.string().meta({ format: 'binary' }) } },
    },
    ...problemResponses,
  },
})

export function datasetTableRouter({ observatory }: ApiContext): OpenAPIHono<ApiEnv> {
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(
    route,
    (c) => {
      const table = datasetTables.get(c.req.valid('param').table)
      if (table === undefined) throw new TypeError('a table that passed the check is not there')
      const { snapshot } = observatory.facts
      const rows = table.rowsOf(snapshot)
      const columns = columnsOf(table.schema)
      const suffix = c.env.form
      c.header('content-disposition', `attachment; filename="openfrontier-${table.name}-${snapshot.manifest.dataThrough}.${suffix}"`)
      c.header('x-total-count', String(rows.length))
      if (suffix !== 'parquet') return answerRows(c, listSchema, rows as never, rows, columns) as never
      return c.body(toParquet(rows, columns), 200, { 'content-type': 'application/vnd.apache.parquet' }) as never
    },
    refuseWrong(noParameters),
  )
  return router
}
