import { characters, element, group, type Markup } from '../svg/element.ts'
import { readableDate } from '../text/dates.ts'
import { numberFormat } from '../text/numbers.ts'
import { text } from '../text/text.ts'
import { wrapped } from '../text/wrap.ts'
import { type Block, emptyBlock } from './block.ts'
import type { Context } from './context.ts'
import type { ChartFoot } from './foot-description.ts'

const lead = 'Does not show:'

/** n, data through, source, and what the chart does not show. Drawn from height 0. */
export function foot(context: Context, words: ChartFoot, remarks: readonly string[] = []): Block {
  if (!context.full) return emptyBlock
  const { type, paint, width } = context
  const size = type.small
  const facts = [
    ...remarks.map(capital),
    `n = ${typeof words.n === 'number' ? numberFormat(0)(words.n) : words.n}`,
    `data through ${readableDate(words.dataThrough)}`,
  ]
  const lines: Markup[] = []
  const lineHeight = Math.round(size * 1.42)
  let y = 14
  for (const line of wrapped(`${facts.join(' · ')} · source: ${words.source}`, width, size)) {
    y += lineHeight
    lines.push(text(line, { x: 0, y: y - 4, size, fill: paint('soft') }))
  }
  y += 2
  for (const [index, line] of wrapped(`${lead} ${words.doesNotShow}`, width, size, 'sansBold').entries()) {
    y += lineHeight
    const attributes = { x: 0, y: y - 4, 'font-size': size, fill: paint('soft') }
    lines.push(index === 0 && line.startsWith(lead) ? withLead(line, attributes) : element('text', attributes, [characters(line)]))
  }
  return { markup: [group({ class: 'of-foot' }, lines)], height: y + 2 }
}

function withLead(line: string, attributes: Readonly<Record<string, string | number>>): Markup {
  return element('text', attributes, [element('tspan', { 'font-weight': 600 }, [characters(lead)]), characters(line.slice(lead.length))])
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1)
