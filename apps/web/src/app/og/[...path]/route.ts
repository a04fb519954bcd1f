import { socialCard } from '@openfrontier/charts'
import { pngOf } from '../../../figures/figure-file.ts'
import { remembering } from '../../../remember.ts'
import { pageCard } from './page-card.ts'

interface Context {
  readonly params: Promise<{ readonly path: readonly string[] }>
}

const remembered = remembering<Promise<Uint8Array<ArrayBuffer> | undefined>>(100)

/** The picture that goes with a link to a page, 1200 × 630: `/og/home`, `/og/claims/C24`, `/og/models/deepseek/deepseek-r1`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { path } = await params
  const png = await remembered(path.join('/'), () => draw(path))
  return png === undefined
    ? new Response('There is no such picture.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
    : new Response(png, { headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' } })
}

async function draw(path: readonly string[]): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const card = await pageCard(path)
  return card && pngOf(socialCard(card), 1)
}
