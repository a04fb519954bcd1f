import type { Block } from '../frame/block.ts'
import { type Context, contextFor } from '../frame/context.ts'
import { chartDocument } from '../frame/document.ts'
import { foot } from '../frame/foot.ts'
import { heading } from '../frame/heading.ts'
import { noData } from '../frame/no-data.ts'
import type { ChartOptions, ChartSize } from '../frame/options.ts'
import { stack } from '../specification/stack.ts'
import { element, group as elements, type Markup } from '../svg/element.ts'
import { text } from '../text/text.ts'
import { wrapped } from '../text/wrap.ts'
import { type Columns, layOutColumns } from './columns.ts'
import type { EstimateGroup, EstimatesDescription } from './description.ts'
import { estimateRow } from './row.ts'
import { type EstimateScale, estimateScale } from './scale.ts'

/**
 * Draws figures with their intervals and bounds, one row each, every group on an axis of its own, as a standalone SVG document. Every row
 * is a `g.of-estimate` with `data-id`, `data-value`, `data-low`, `data-high`, `data-lowest`, `data-highest`, `data-label` and, in words,
 * `data-readout`. The height follows from the rows. Throws a RangeError on what cannot be drawn.
 */
export function estimatesChart(description: EstimatesDescription, size: ChartSize, options: ChartOptions = {}): string {
  const context = contextFor(description, size, options)
  const groups = description.groups.filter(({ rows }) => rows.length > 0)
  const columns = layOutColumns(context, groups)
  return chartDocument(context, {
    kind: 'estimates',
    title: description.title,
    description: inWords(description),
    heading: heading(context, description),
    body:
      groups.length === 0
        ? noData(context, 120, 'No figures')
        : stack(groups.map((group, index) => ({ ...groupBlock(context, group, columns), after: index < groups.length - 1 ? 16 : 0 }))),
    foot: foot(context, description.foot),
  })
}

function groupBlock(context: Context, group: EstimateGroup, columns: Columns): Block {
  const { type, paint, width } = context
  const lineHeight = Math.round(type.label * 1.4)
  const head = group.heading === undefined ? [] : wrapped(group.heading, width, type.label, 'sansBold')
  const scale = estimateScale(group, columns.plotLeft, columns.plotRight, type.small)
  const rows = stack(group.rows.map((row) => estimateRow(context, row, columns, scale, group.heading)))
  const top = head.length * lineHeight + (head.length > 0 ? 4 : 0)
  const bottom = top + rows.height + 2
  return {
    markup: [
      element('g', { class: 'of-group', 'data-unit': group.unit }, [
        ...(scale ? [axis(context, group, scale, columns, top, bottom)] : []),
        ...head.map((line, index) =>
          text(line, {
            class: 'of-group-heading',
            x: 0,
            y: (index + 1) * lineHeight - 4,
            size: type.label,
            face: 'sansBold',
            fill: paint('ink'),
          }),
        ),
        elements({ transform: top === 0 ? undefined : `translate(0,${top})` }, rows.markup),
      ]),
    ],
    height: scale ? bottom + Math.round(type.small * 1.3) + 6 : bottom,
  }
}

function axis(
  { type, paint }: Context,
  { reference, unit }: EstimateGroup,
  { x, ticks }: EstimateScale,
  { stacked }: Columns,
  top: number,
  bottom: number,
): Markup {
  // Lines would run through the words that stand above the marks; a phone has ticks at the foot only.
  const from = stacked ? bottom - 4 : top
  const vertical = (value: number, stroke: string): Markup =>
    element('line', { x1: x(value), x2: x(value), y1: from, y2: bottom, stroke, 'stroke-width': 1 })
  return elements({ class: 'of-axis of-axis-x' }, [
    ...(stacked
      ? [element('line', { x1: x.range()[0], x2: x.range()[1], y1: bottom, y2: bottom, stroke: paint('grid'), 'stroke-width': 1 })]
      : []),
    ...ticks.map(({ value }) => vertical(value, paint('grid'))),
    ...(reference === undefined ? [] : [vertical(reference, paint('rule'))]),
    ...ticks.map(({ value, label }, index) =>
      text(index === ticks.length - 1 && unit === '%' ? `${label} %` : label, {
        class: 'of-tick',
        x: x(value),
        y: bottom + 3 + type.small,
        size: type.small,
        anchor: index === ticks.length - 1 && value === x.domain()[1] ? 'end' : 'middle',
        fill: paint('soft'),
      }),
    ),
  ])
}

function inWords({ subtitle, groups, foot: { doesNotShow } }: EstimatesDescription): string {
  const rows = groups.flatMap(({ heading: name, rows }) =>
    rows.map(
      ({ label, words, note, value }) =>
        `${name === undefined ? '' : `${name}: `}${label}: ${value === undefined ? (note ?? words) : words}.`,
    ),
  )
  return [ended(subtitle), ...rows, `Does not show: ${ended(doesNotShow)}`].join(' ')
}

const ended = (sentence: string) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)
