import type { NextRequest } from 'next/server'
import { compareFigures } from '../../../../compare/compare-figures.ts'
import { compareQuerySchema } from '../../../../compare/compare-query.ts'
import { readComparison } from '../../../../compare/compared.ts'
import { figureFile } from '../../../../figures/figure-file.ts'
import { readFileName } from '../../../../figures/read-file-name.ts'
import { openObservatory } from '../../../../observatory.ts'
import { readQuery } from '../../../../query/read-query.ts'

interface Context {
  readonly params: Promise<{ readonly file: string }>
}

/** Tested differences as a file: `/figures/compare/differences-eci.csv?a=openai&b=deepseek`. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const observatory = await openObservatory()
  const name = readFileName((await params).file)
  const reading = readQuery(compareQuerySchema, Object.fromEntries(request.nextUrl.searchParams))
  const figures = reading.kind === 'wrong' ? [] : compareFigures(observatory, readComparison(observatory, reading.value))
  const figure = figures.find(({ id }) => id === name?.id)
  return figure === undefined || name === undefined
    ? new Response('There is no such figure.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
    : figureFile(figure, name.format)
}
