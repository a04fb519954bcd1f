import type { NextRequest } from 'next/server'
import { figureFile, tableFile } from '../../../../figures/figure-file.ts'
import { pageFigures } from '../../../../figures/page-figures.ts'
import { readFileName } from '../../../../figures/read-file-name.ts'
import { rawQuery } from '../../../../query/raw-query.ts'

interface Context {
  readonly params: Promise<{ readonly page: string; readonly file: string }>
}

/**
 * A figure of a page as a file, with the query of the page: `/figures/frontier/gaps-now.svg`,
 * `/figures/model/ratings.png?id=deepseek/deepseek-r1`. Tables of a topic are there as CSV.
 */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { page, file } = await params
  const name = readFileName(file)
  const found = await pageFigures(page, rawQuery(request.nextUrl.searchParams))
  if (found.kind === 'wrong') {
    return said(400, found.problems.map((problem) => `${problem.field}: expected ${problem.expected}, not ${problem.found}`).join('\n'))
  }
  if (found.kind !== 'figures') {
    return found.kind === 'late' ? said(503, 'This could not be computed in time.') : said(404, 'There is no such figure.')
  }
  if (name === undefined) return said(404, 'There is no such figure.')
  const figure = found.figures.find(({ id }) => id === name.id)
  if (figure !== undefined) return figureFile(figure, name.format)
  const table = found.tables.find(({ id }) => id === name.id)
  return table !== undefined && name.format === 'csv' ? tableFile(table.data) : said(404, 'There is no such figure.')
}

function said(status: number, words: string): Response {
  return new Response(`${words}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
