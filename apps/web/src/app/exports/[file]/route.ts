import type { NextRequest } from 'next/server'
import { tableAsCsv } from '../../../figures/figure-file.ts'
import { cheapestOffers } from '../../../models/cheapest.ts'
import { modelRecords, modelsAsTable } from '../../../models/export-models.ts'
import { sortedModels } from '../../../models/list-models.ts'
import { openObservatory } from '../../../observatory.ts'
import { modelsQuerySchema } from '../../../query/queries.ts'
import { readQuery } from '../../../query/read-query.ts'

interface Context {
  readonly params: Promise<{ readonly file: string }>
}

const plain = { 'content-type': 'text/plain; charset=utf-8' }

/** All models that pass the filters of the list, as `models.csv` or `models.json`. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { file } = await params
  if (file !== 'models.csv' && file !== 'models.json') return new Response('There is no such export.\n', { status: 404, headers: plain })
  const reading = readQuery(modelsQuerySchema, Object.fromEntries(request.nextUrl.searchParams))
  if (reading.kind === 'wrong') {
    const problems = reading.problems.map(({ field, expected }) => `${field}: expected ${expected}\n`)
    return new Response(problems.join(''), { status: 400, headers: plain })
  }
  const offers = await cheapestOffers()
  const rows = (await sortedModels(reading.value)).map((summary) => ({ summary, offer: offers.get(summary.model.id) }))
  const { manifest } = (await openObservatory()).facts.snapshot
  const headers = { 'cache-control': 'public, max-age=300', 'content-disposition': `attachment; filename="open-frontier-${file}"` }
  return file === 'models.csv'
    ? new Response(tableAsCsv(modelsAsTable(rows)), { headers: { ...headers, 'content-type': 'text/csv; charset=utf-8' } })
    : Response.json({ snapshot: manifest.sha256, dataThrough: manifest.dataThrough, models: modelRecords(rows) }, { headers })
}
