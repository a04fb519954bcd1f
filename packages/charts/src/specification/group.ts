import type { Block } from '../frame/block.ts'
import type { Context } from '../frame/context.ts'
import { element, group as elements, type Markup } from '../svg/element.ts'
import { text } from '../text/text.ts'
import { groupAxis, type Span } from './axis.ts'
import type { Columns, ValueWriter } from './columns.ts'
import type { SpecificationGroup, SpecificationRow } from './description.ts'
import { groupHead } from './group-head.ts'
import { type RowBlock, specificationRow } from './row.ts'
import type { GroupScale } from './scale.ts'
import { stack } from './stack.ts'

type Part = Block & { readonly strip?: RowBlock['strip']; readonly after?: number }

/** A small multiple: unit and threshold on top, the primary specification, the others by dimension, and the axis of the unit below. */
export function specificationGroup(
  context: Context,
  group: SpecificationGroup,
  columns: Columns,
  scale: GroupScale | undefined,
  write: ValueWriter,
): Block {
  const head = groupHead(context, group, columns, scale)
  const primary = group.rows.filter((row) => row.primary)
  const others = group.rows.filter((row) => !row.primary)
  const parts: Part[] = [
    ...primary.map((row, index) => ({
      ...specificationRow(context, row, columns, scale, { write, unit: group.unit }),
      after: index === primary.length - 1 ? 6 : 0,
    })),
    ...others.flatMap((row, index) => [
      ...(row.dimension !== '' && row.dimension !== others[index - 1]?.dimension ? [dimensionHead(context, row)] : []),
      specificationRow(context, row, columns, scale, { write, unit: group.unit }),
    ]),
  ]
  const rows = stack(parts)
  const bottom = head.height + rows.height + 4
  const strips = parts.flatMap(({ strip }, index): Span[] => {
    const top = head.height + (rows.tops[index] ?? 0)
    return strip ? [{ top: top + strip.top, bottom: top + strip.bottom }] : []
  })
  const spans = columns.stacked ? [...strips, { top: bottom - 4, bottom }] : [{ top: head.height, bottom }]
  return {
    markup: [
      element('g', { class: 'of-group', 'data-unit': group.unit }, [
        ...primaryGround(context, head.height, parts.slice(0, primary.length)),
        ...(scale ? [groupAxis(context, group, scale, spans)] : []),
        ...head.markup,
        elements({ transform: `translate(0,${head.height})` }, rows.markup),
      ]),
    ],
    height: bottom + (scale ? 10 + Math.round(context.type.small * 1.3) : 4),
  }
}

/** Sets the primary specification apart: by a wash that reaches a little into the margins, or by rules where there is no margin. */
function primaryGround({ paint, width, margin }: Context, top: number, parts: readonly Part[]): Markup[] {
  const height = parts.reduce((total, part) => total + part.height, 0)
  const bleed = Math.min(margin, 8)
  if (height === 0) return []
  if (bleed === 0) {
    return [top, top + height].map((y) =>
      element('line', { class: 'of-primary-ground', x1: 0, x2: width, y1: y, y2: y, stroke: paint('rule'), 'stroke-width': 1 }),
    )
  }
  return [element('rect', { class: 'of-primary-ground', x: -bleed, y: top, width: width + 2 * bleed, height, fill: paint('wash') })]
}

function dimensionHead({ type, paint }: Context, row: SpecificationRow): Block {
  const height = Math.round(type.small * 1.35) + 7
  return { markup: [text(row.dimension, { class: 'of-dimension', x: 0, y: height - 4, size: type.small, fill: paint('soft') })], height }
}
