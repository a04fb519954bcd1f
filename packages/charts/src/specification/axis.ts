import type { Context } from '../frame/context.ts'
import { element, group as elements, type Markup } from '../svg/element.ts'
import { text } from '../text/text.ts'
import type { SpecificationGroup } from './description.ts'
import type { GroupScale } from './scale.ts'

/** Heights between which grid and threshold are drawn. */
export interface Span {
  readonly top: number
  readonly bottom: number
}

/** Grid, zero line, threshold and tick labels of one unit. With labels above the rows' plots, lines leave the labels free. */
export function groupAxis({ type, paint }: Context, group: SpecificationGroup, { x, ticks }: GroupScale, spans: readonly Span[]): Markup {
  const bottom = spans.at(-1)?.bottom ?? 0
  const vertical = (value: number, stroke: string, dash?: string): Markup[] =>
    spans.map(({ top, bottom: end }) =>
      element('line', { x1: x(value), x2: x(value), y1: top, y2: end, stroke, 'stroke-width': 1, 'stroke-dasharray': dash }),
    )
  return elements({ class: 'of-axis of-axis-x' }, [
    ...ticks.flatMap((tick) => vertical(tick.value, paint(tick.value === 0 ? 'rule' : 'grid'))),
    ...ticks.map((tick) =>
      text(tick.label, {
        class: 'of-tick',
        x: x(tick.value),
        y: bottom + 4 + type.small,
        size: type.small,
        anchor: 'middle',
        fill: paint('soft'),
      }),
    ),
    ...(group.threshold === undefined ? [] : [elements({ class: 'of-threshold' }, vertical(group.threshold, paint('ink'), '4 3'))]),
  ])
}
