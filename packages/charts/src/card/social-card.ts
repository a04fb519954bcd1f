import type { ChartSize } from '../frame/options.ts'
import { characters, element, type Markup } from '../svg/element.ts'
import { rounded } from '../svg/number.ts'
import { shortened, textWidth } from '../text/measure.ts'
import { text } from '../text/text.ts'
import { balanced } from '../text/wrap.ts'
import { paintFor } from '../theme/themes.ts'

/** Pixels of the picture that goes with a link. */
const socialCardSize = { width: 1200, height: 630 } as const

/** What the picture of a page says. */
export interface SocialCard {
  readonly site: string
  /** What kind of page it is, or as of when: to the right of the site's name. */
  readonly note: string
  /** The finding. */
  readonly title: string
  /** A verdict or a figure, set large below it. */
  readonly value?: string
  /** Further facts, a line each: an interval, a count. */
  readonly lines?: readonly string[]
  /** Draws a figure without title and foot, for custom properties of a page; left out where there is no room for it. */
  readonly plot?: (size: ChartSize) => string | undefined
}

const margin = 56
const inner = socialCardSize.width - 2 * margin
/** A plot is drawn smaller and enlarged, so that its labels are legible in a preview. */
const enlarged = 1.55
const leastPlot = 150

/** Draws the picture of a page in the light theme, 1200 × 630. */
export function socialCard({ site, note, title, value, lines = [], plot }: SocialCard): string {
  const paint = paintFor('light')
  const sans = (content: string, x: number, y: number, size: number, more: { anchor?: 'end'; bold?: boolean; soft?: boolean } = {}) =>
    text(content, {
      x,
      y,
      size,
      fill: paint(more.soft ? 'soft' : 'ink'),
      face: more.bold ? 'sansBold' : 'sans',
      ...(more.anchor && { anchor: more.anchor }),
    })
  const drawn: Markup[] = [
    text(site, { x: margin, y: 76, size: 27, face: 'serifBold', family: paint('serif'), fill: paint('ink') }),
    sans(shortened(note, inner - 330, 21), socialCardSize.width - margin, 75, 21, { anchor: 'end', soft: true }),
    element('line', { x1: margin, x2: socialCardSize.width - margin, y1: 98, y2: 98, stroke: paint('rule'), 'stroke-width': 1 }),
  ]
  const { size, rows } = titleRows(title, plot === undefined && value === undefined ? 5 : 3)
  let y = 112
  for (const row of rows) {
    y += Math.round(size * 1.22)
    drawn.push(text(row, { x: margin, y, size, face: 'serifBold', family: paint('serif'), fill: paint('ink') }))
  }
  y += 16
  if (value !== undefined) {
    y += 76
    const words = shortened(value, inner, 60, 'serifBold')
    drawn.push(text(words, { x: margin, y, size: 60, face: 'serifBold', family: paint('serif'), fill: paint('us') }))
    y += 10
  }
  for (const line of lines) {
    y += 38
    drawn.push(sans(shortened(line, inner, 27), margin, y, 27))
  }
  const room = { width: Math.round(inner / enlarged), height: Math.floor((socialCardSize.height - margin * 0.6 - y - 20) / enlarged) }
  const figure = room.height < leastPlot ? undefined : plot?.(room)
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...socialCardSize,
      viewBox: `0 0 ${socialCardSize.width} ${socialCardSize.height}`,
      'font-family': paint('sans'),
    },
    [
      element('title', {}, [characters(title)]),
      element('rect', { ...socialCardSize, fill: paint('ground') }),
      ...drawn,
      ...(figure === undefined ? [] : [placed(figure, margin, y + 20)]),
    ],
  )}\n`
}

/** The greatest size at which a title takes few rows, and what of it they hold. */
function titleRows(title: string, most: number): { readonly size: number; readonly rows: readonly string[] } {
  for (const size of [52, 46, 40, 36]) {
    const rows = balanced(title, inner, size, 'serifBold')
    if (rows.length <= (size > 40 ? most - 1 : most)) return { size, rows }
  }
  const rows = balanced(title, inner, 36, 'serifBold')
  const kept = rows.slice(0, most)
  const rest = rows.slice(most - 1).join(' ')
  return { size: 36, rows: [...kept.slice(0, -1), shortened(rest, Math.min(inner, textWidth(rest, 36, 'serifBold')), 36, 'serifBold')] }
}

/** Sets a drawing into the picture, enlarged. */
function placed(svg: string, x: number, y: number): Markup {
  const [, width = '1', height = '1'] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  const attributes = ` x="${x}" y="${rounded(y)}" width="${rounded(Number(width) * enlarged)}" height="${rounded(Number(height) * enlarged)}"`
  return svg.replace(/^<svg([^>]*?) width="[\d.]+" height="[\d.]+"/, `<svg$1${attributes}`) as Markup
}
