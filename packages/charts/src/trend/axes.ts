import { timeTicks } from '../axis/time-axis.ts'
import type { Context } from '../frame/context.ts'
import { element, group, type Markup } from '../svg/element.ts'
import { text } from '../text/text.ts'
import type { TrendDescription } from './description.ts'
import type { TrendLayout } from './layout.ts'

/** Thin grid with its labels, the unit above, time below, and the line of reference in the colour of rules. */
export function trendAxes(context: Context, description: TrendDescription, layout: TrendLayout): Markup[] {
  return [valueAxis(context, layout), timeAxis(context, layout), referenceLine(context, description, layout)]
}

function valueAxis({ paint, type }: Context, { yTicks, y, left, right, unitLines }: TrendLayout): Markup {
  const lineHeight = Math.round(type.label * 1.4)
  return group({ class: 'of-axis of-axis-y' }, [
    ...yTicks.map(({ value }) =>
      element('line', { x1: left, x2: right, y1: y(value), y2: y(value), stroke: paint('grid'), 'stroke-width': 1 }),
    ),
    ...yTicks.map(({ value, label }) =>
      text(label, {
        class: 'of-tick',
        x: left - 8,
        y: y(value) + type.label * 0.36,
        size: type.label,
        anchor: 'end',
        fill: paint('soft'),
      }),
    ),
    ...unitLines.map((line, index) =>
      text(line, { class: 'of-unit', x: 0, y: (index + 1) * lineHeight - 4, size: type.label, fill: paint('soft') }),
    ),
  ])
}

function timeAxis({ paint, type }: Context, { x, left, right, bottom }: TrendLayout): Markup {
  const ticks = timeTicks(x, type.label)
  return group({ class: 'of-axis of-axis-x' }, [
    element('line', { x1: left, x2: right, y1: bottom, y2: bottom, stroke: paint('rule'), 'stroke-width': 1 }),
    ...ticks.map(({ position }) =>
      element('line', { x1: position, x2: position, y1: bottom, y2: bottom + 5, stroke: paint('rule'), 'stroke-width': 1 }),
    ),
    ...ticks.map(({ label, position, major }) =>
      text(label, {
        class: 'of-tick',
        x: position,
        y: bottom + 8 + type.label,
        size: type.label,
        anchor: 'middle',
        fill: paint(major ? 'ink' : 'soft'),
      }),
    ),
  ])
}

function referenceLine({ paint }: Context, { reference }: TrendDescription, { y, left, right }: TrendLayout): Markup {
  if (reference === undefined) return '' as Markup
  return element('line', {
    class: 'of-reference',
    x1: left,
    x2: right,
    y1: y(reference),
    y2: y(reference),
    stroke: paint('rule'),
    'stroke-width': 1.2,
  })
}
