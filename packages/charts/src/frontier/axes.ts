import { timeTicks } from '../axis/time-axis.ts'
import type { Context } from '../frame/context.ts'
import { element, group, type Markup } from '../svg/element.ts'
import { text } from '../text/text.ts'
import type { Plot } from './plot.ts'

/** Thin grid, tick labels, the unit above the value axis, and the as-of line at the end of time. */
export function axes(context: Context, plot: Plot): Markup[] {
  return [valueAxis(context, plot), timeAxis(context, plot), asOfLine(context, plot)]
}

function valueAxis({ paint, type }: Context, plot: Plot): Markup {
  const lineHeight = Math.round(type.label * 1.4)
  return group({ class: 'of-axis of-axis-y' }, [
    ...plot.yTicks.map(({ value }) =>
      element('line', { x1: plot.left, x2: plot.right, y1: plot.y(value), y2: plot.y(value), stroke: paint('grid'), 'stroke-width': 1 }),
    ),
    ...plot.yTicks.map(({ value, label }) =>
      text(label, {
        class: 'of-tick',
        x: plot.left - 8,
        y: plot.y(value) + type.label * 0.36,
        size: type.label,
        anchor: 'end',
        fill: paint('soft'),
      }),
    ),
    ...plot.unitLines.map((line, index) =>
      text(line, { class: 'of-unit', x: 0, y: (index + 1) * lineHeight - 4, size: type.label, fill: paint('soft') }),
    ),
  ])
}

function timeAxis({ paint, type }: Context, plot: Plot): Markup {
  const ticks = timeTicks(plot.x, type.label)
  return group({ class: 'of-axis of-axis-x' }, [
    element('line', { x1: plot.left, x2: plot.right, y1: plot.bottom, y2: plot.bottom, stroke: paint('rule'), 'stroke-width': 1 }),
    ...ticks.map((tick) =>
      element('line', {
        x1: tick.position,
        x2: tick.position,
        y1: plot.bottom,
        y2: plot.bottom + 5,
        stroke: paint('rule'),
        'stroke-width': 1,
      }),
    ),
    ...ticks.map((tick) =>
      text(tick.label, {
        class: 'of-tick',
        x: tick.position,
        y: plot.bottom + 8 + type.label,
        size: type.label,
        anchor: 'middle',
        fill: paint(tick.major ? 'ink' : 'soft'),
      }),
    ),
  ])
}

function asOfLine({ paint, type }: Context, plot: Plot): Markup {
  return group({ class: 'of-as-of' }, [
    element('line', {
      x1: plot.right,
      x2: plot.right,
      y1: plot.top - 4,
      y2: plot.bottom,
      stroke: paint('ink'),
      'stroke-width': 1,
      'stroke-dasharray': '2 3',
    }),
    text(plot.asOfLabel, { x: plot.right, y: plot.top - 14, size: type.label, anchor: 'end', fill: paint('ink') }),
  ])
}
