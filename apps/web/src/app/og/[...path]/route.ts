import { frontierChart } from '@openfrontier/charts'
import { drawFigure } from '../../../figures/draw-figure.ts'
import { pngOf } from '../../../figures/figure-file.ts'
import { describeHomeFrontier } from '../../../home/describe-home-frontier.ts'
import { homeFacts } from '../../../home/home-facts.ts'
import { modelFigures } from '../../../models/dossier/model-figures.ts'
import { openDossier } from '../../../models/dossier/open-dossier.ts'
import { homeQuerySchema } from '../../../query/queries.ts'
import { remembering } from '../../../remember.ts'

interface Context {
  readonly params: Promise<{ readonly path: readonly string[] }>
}

const size = { width: 1200, height: 630 }
const remembered = remembering<Promise<Uint8Array<ArrayBuffer> | undefined>>(100)

/** The picture that goes with a link to a page: its live figure. `/og/home`, `/og/models/deepseek/deepseek-r1`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const path = (await params).path.join('/')
  const png = await remembered(path, () => draw(path))
  return png === undefined
    ? new Response('There is no such picture.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
    : new Response(png, { headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' } })
}

async function draw(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const svg = path === 'home' ? await homeChart() : await modelChart(path.replace(/^models\//, ''))
  return svg === undefined ? undefined : pngOf(svg, 1)
}

async function homeChart(): Promise<string> {
  const facts = await homeFacts(homeQuerySchema.parse({}))
  return frontierChart(await describeHomeFrontier(facts), size, { theme: 'light' })
}

async function modelChart(id: string): Promise<string | undefined> {
  const dossier = await openDossier(id)
  const figures = dossier && (await modelFigures(dossier))
  const figure = figures && (figures.peers ?? figures.ratings ?? figures.prices ?? figures.releases)
  return figure && drawFigure(figure.drawing, size, { theme: 'light' })
}
