import type { Context } from '../frame/context.ts'
import { type Box, boxesOverlap, type Segment } from '../labels/box.ts'
import { element, group, type Markup } from '../svg/element.ts'
import { textWidth } from '../text/measure.ts'
import { text } from '../text/text.ts'
import type { Plot } from './plot.ts'
import type { PreparedFrontier } from './prepare.ts'

const words = 'method changed'

/** What is drawn, and what labels should keep clear of. */
interface BreakLines {
  readonly markup: Markup
  readonly boxes: readonly Box[]
  readonly segments: readonly Segment[]
}

/** A thin line on each day a board's method changed, with the boxes its words take. */
export function breakLines({ paint, type }: Context, prepared: PreparedFrontier, plot: Plot): BreakLines {
  const [from, to] = plot.x.domain() as [Date, Date]
  const width = textWidth(words, type.small)
  const boxes: Box[] = []
  const segments: Segment[] = []
  const drawn: Markup[] = []
  for (const date of prepared.breaks.filter((each) => each >= from && each <= to)) {
    const x = plot.x(date)
    const segment = { x1: x, x2: x, y1: plot.top, y2: plot.bottom }
    segments.push(segment)
    drawn.push(element('line', { ...segment, stroke: paint('rule'), 'stroke-width': 1, 'stroke-dasharray': '1 3' }))
    const left = x + 5 + width <= plot.right - 5 ? x + 5 : x - 5 - width
    const box = { left, right: left + width, top: plot.bottom - type.small * 1.6, bottom: plot.bottom - 3 }
    if (left < plot.left || boxes.some((other) => boxesOverlap(box, other))) continue
    boxes.push(box)
    drawn.push(text(words, { x: left, y: plot.bottom - 7, size: type.small, fill: paint('soft'), halo: paint('ground') }))
  }
  return { markup: group({ class: 'of-breaks' }, drawn), boxes, segments }
}
