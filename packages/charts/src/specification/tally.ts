import { sum } from 'd3-array'
import type { Block } from '../frame/block.ts'
import type { Context } from '../frame/context.ts'
import { group, type Markup } from '../svg/element.ts'
import { textWidth } from '../text/measure.ts'
import { text } from '../text/text.ts'
import { answer, answerSignWidth } from './answer.ts'
import { meetsAnswers, type SpecificationCurveDescription } from './description.ts'

/** How many specifications there are, and how many answer yes, no, or neither. */
export function tally(context: Context, description: SpecificationCurveDescription): Block {
  const { type, paint, width } = context
  const lineHeight = Math.round(type.label * 1.5)
  const rows = description.groups.flatMap((each) => each.rows)
  const opening = `${rows.length} specification${rows.length === 1 ? '' : 's'}, claim met:`
  const drawn: Markup[] = [text(opening, { x: 0, y: lineHeight - 5, size: type.label, fill: paint('soft') })]
  const items = meetsAnswers.map((meets) => {
    const count = String(rows.filter((row) => row.meets === meets).length)
    const countWidth = textWidth(count, type.label, 'sansBold')
    return { meets, count, countWidth, itemWidth: countWidth + 7 + answerSignWidth + textWidth(meets, type.label) }
  })
  const openingWidth = textWidth(opening, type.label) + 12
  const oneLine = openingWidth + sum(items, ({ itemWidth }) => itemWidth + 18) - 18 <= width
  let x = oneLine ? openingWidth : 0
  const y = (oneLine ? 1 : 2) * lineHeight - 5
  for (const { meets, count, countWidth, itemWidth } of items) {
    drawn.push(
      text(count, { class: 'of-count', x, y, size: type.label, face: 'sansBold', fill: paint('ink') }),
      answer(context, meets, x + countWidth + 7, y, false),
    )
    x += itemWidth + 18
  }
  return { markup: [group({ class: 'of-tally' }, drawn)], height: y + 5 }
}
