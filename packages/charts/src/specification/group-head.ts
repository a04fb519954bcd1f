import type { Block } from '../frame/block.ts'
import type { Context } from '../frame/context.ts'
import type { Markup } from '../svg/element.ts'
import { textWidth } from '../text/measure.ts'
import { numberFormat } from '../text/numbers.ts'
import { text } from '../text/text.ts'
import { wrapped } from '../text/wrap.ts'
import type { Columns } from './columns.ts'
import type { SpecificationGroup } from './description.ts'
import type { GroupScale } from './scale.ts'

/** The unit, and above the plot the words of the threshold. */
export function groupHead(
  { type, paint, width }: Context,
  group: SpecificationGroup,
  columns: Columns,
  scale: GroupScale | undefined,
): Block {
  const lineHeight = Math.round(type.label * 1.4)
  const unit = wrapped(group.unit, columns.stacked ? width : columns.labelWidth, type.label, 'sansBold')
  const lines: Markup[] = unit.map((line, index) =>
    text(line, { class: 'of-unit', x: 0, y: (index + 1) * lineHeight - 4, size: type.label, face: 'sansBold', fill: paint('ink') }),
  )
  let height = unit.length * lineHeight
  if (group.threshold !== undefined && scale) {
    if (columns.stacked) height += lineHeight
    const words = `threshold ${numberFormat(decimalsWritten(group.threshold))(group.threshold)}`
    const half = textWidth(words, type.small) / 2
    const x = Math.max(columns.plotLeft - 6 + half, Math.min(columns.plotRight + 10 - half, scale.x(group.threshold)))
    lines.push(text(words, { class: 'of-threshold-label', x, y: height - 4, size: type.small, anchor: 'middle', fill: paint('ink') }))
  }
  return { markup: lines, height: height + 4 }
}

/** A threshold is written as it was set. */
function decimalsWritten(value: number): number {
  return Math.min(3, (String(value).split('.')[1] ?? '').length)
}
