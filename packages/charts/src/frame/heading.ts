import { group, type Markup } from '../svg/element.ts'
import { text } from '../text/text.ts'
import { balanced, wrapped } from '../text/wrap.ts'
import { type Block, emptyBlock } from './block.ts'
import type { Context } from './context.ts'

/** The finding, then the measure and its unit, from the top of the chart. */
export function heading(context: Context, words: { readonly title: string; readonly subtitle: string }): Block {
  if (!context.full) return emptyBlock
  const { type, paint, width } = context
  const lines: Markup[] = []
  let y = 0
  for (const line of balanced(words.title, width, type.title, 'serifBold')) {
    y += Math.round(type.title * 1.25)
    lines.push(
      text(line, { class: 'of-title', x: 0, y: y - 5, size: type.title, face: 'serifBold', family: paint('serif'), fill: paint('ink') }),
    )
  }
  y += 3
  for (const line of wrapped(words.subtitle, width, type.subtitle)) {
    y += Math.round(type.subtitle * 1.4)
    lines.push(text(line, { class: 'of-subtitle', x: 0, y: y - 4, size: type.subtitle, fill: paint('soft') }))
  }
  return { markup: [group({ class: 'of-heading' }, lines)], height: y + 14 }
}
