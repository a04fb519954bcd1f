import type { NextRequest } from 'next/server'
import { figureFile } from '../../../../figures/figure-file.ts'
import { readFileName } from '../../../../figures/read-file-name.ts'
import { modelFigures } from '../../../../models/dossier/model-figures.ts'
import { openDossier } from '../../../../models/dossier/open-dossier.ts'

interface Context {
  readonly params: Promise<{ readonly file: string }>
}

/** A figure of a model's page as a file: `/figures/model/ratings.svg?id=deepseek/deepseek-r1`. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const dossier = await openDossier(request.nextUrl.searchParams.get('id') ?? '')
  const name = readFileName((await params).file)
  const figures = dossier && (await modelFigures(dossier))
  const figure = figures && Object.values(figures).find((each) => each?.id === name?.id)
  return figure === undefined || name === undefined
    ? new Response('There is no such figure.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
    : figureFile(figure, name.format)
}
