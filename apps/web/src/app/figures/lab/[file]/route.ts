import type { NextRequest } from 'next/server'
import { figureFile } from '../../../../figures/figure-file.ts'
import { readFileName } from '../../../../figures/read-file-name.ts'
import { modelsByLab } from '../../../../labs/lab-facts.ts'
import { labTimeline } from '../../../../labs/timeline-figure.ts'
import { openObservatory } from '../../../../observatory.ts'

interface Context {
  readonly params: Promise<{ readonly file: string }>
}

/** The models of a lab on a line, as a file: `/figures/lab/timeline.svg?id=deepseek`. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const observatory = await openObservatory()
  const name = readFileName((await params).file)
  const lab = observatory.labs.get(request.nextUrl.searchParams.get('id') ?? '')
  const figure = lab && labTimeline(observatory, lab, (await modelsByLab()).get(lab.id) ?? [])
  return figure === undefined || name?.id !== figure.id
    ? new Response('There is no such figure.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
    : figureFile(figure, name.format)
}
