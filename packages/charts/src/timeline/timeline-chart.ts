import type { ScaleTime } from 'd3-scale'
import { timeTicks } from '../axis/time-axis.ts'
import type { Block } from '../frame/block.ts'
import { type Context, contextFor } from '../frame/context.ts'
import { chartDocument } from '../frame/document.ts'
import { foot } from '../frame/foot.ts'
import { heading } from '../frame/heading.ts'
import { noData } from '../frame/no-data.ts'
import type { ChartOptions, ChartSize } from '../frame/options.ts'
import { stack } from '../specification/stack.ts'
import { element, type Markup } from '../svg/element.ts'
import { readableDate } from '../text/dates.ts'
import { text } from '../text/text.ts'
import type { TimelineDescription } from './description.ts'
import { timelineLane } from './lane.ts'
import { timelineScale } from './scale.ts'

/**
 * Draws dated acts on lines of time as a standalone SVG document. Every act is a `g.of-act` with `data-id`, `data-date` and,
 * where its day is not known, `data-to`, and in words `data-readout`. The height follows from the lanes. Throws a RangeError on what is no date.
 */
export function timelineChart(description: TimelineDescription, size: ChartSize, options: ChartOptions = {}): string {
  const context = contextFor(description, size, options)
  const lanes = description.lanes.filter(({ marks }) => marks.length > 0)
  return chartDocument(context, {
    kind: 'timeline',
    title: description.title,
    description: inWords(description),
    heading: heading(context, description),
    body: lanes.length === 0 ? noData(context, 90, 'No dated act') : body(context, { ...description, lanes }),
    foot: foot(context, description.foot),
  })
}

function body(context: Context, description: TimelineDescription): Block {
  const x = timelineScale(description, 6, context.width - 8)
  const lanes = stack(description.lanes.map((lane) => ({ ...timelineLane(context, lane, x), after: 6 })))
  const bottom = lanes.height + 2
  return {
    markup: [...grid(context, x, bottom), ...lanes.markup, ...axis(context, x, bottom)],
    height: bottom + Math.round(context.type.label * 1.4) + 8,
  }
}

function grid({ paint, type }: Context, x: ScaleTime<number, number>, bottom: number): Markup[] {
  return timeTicks(x, type.label).map(({ position }) =>
    element('line', { x1: position, x2: position, y1: 0, y2: bottom, stroke: paint('grid'), 'stroke-width': 1 }),
  )
}

function axis({ paint, type }: Context, x: ScaleTime<number, number>, bottom: number): Markup[] {
  const [left = 0, right = 0] = x.range()
  return [
    element('line', { x1: left, x2: right, y1: bottom, y2: bottom, stroke: paint('rule'), 'stroke-width': 1 }),
    ...timeTicks(x, type.label).map(({ position, label, major }) =>
      text(label, {
        class: 'of-tick',
        x: position,
        y: bottom + 6 + type.label,
        size: type.label,
        anchor: position < 24 ? 'start' : position > right - 18 ? 'end' : 'middle',
        fill: paint(major ? 'ink' : 'soft'),
      }),
    ),
  ]
}

function inWords({ subtitle, lanes, asOf, foot: { doesNotShow } }: TimelineDescription): string {
  const acts = lanes.map(({ name, marks }) => {
    const listed = [...marks].sort((one, other) => (one.from < other.from ? -1 : 1)).slice(0, 40)
    const rest = marks.length - listed.length
    return `${name === undefined ? '' : `${name}: `}${listed.map(({ words }) => words).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`
  })
  return [`${subtitle}, as of ${readableDate(asOf)}.`, ...acts, `Does not show: ${doesNotShow}`].join(' ')
}
