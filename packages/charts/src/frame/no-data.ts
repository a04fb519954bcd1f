import { element, type Markup } from '../svg/element.ts'
import { text } from '../text/text.ts'
import type { Block } from './block.ts'
import type { Context } from './context.ts'

/** Stands where a plot would be, and says that there is nothing to plot. */
export function noData({ width, paint, type }: Context, height: number, words: string): Block {
  const rule = (y: number): Markup => element('line', { x1: 0, x2: width, y1: y, y2: y, stroke: paint('grid'), 'stroke-width': 1 })
  return {
    markup: [
      rule(0.5),
      text(words, {
        class: 'of-no-data',
        x: width / 2,
        y: height / 2 + type.label * 0.36,
        size: type.subtitle,
        anchor: 'middle',
        fill: paint('soft'),
      }),
      rule(height - 0.5),
    ],
    height,
  }
}
