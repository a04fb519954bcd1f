import type { Block } from '../frame/block.ts'
import type { Context } from '../frame/context.ts'
import { readOutAttributes } from '../frame/read-out.ts'
import { type Attributes, element, type Markup } from '../svg/element.ts'
import { mark } from '../svg/mark.ts'
import { rounded } from '../svg/number.ts'
import { text } from '../text/text.ts'
import { wrapped } from '../text/wrap.ts'
import { styleOf } from '../trend/marks.ts'
import type { Columns } from './columns.ts'
import type { EstimateRow } from './description.ts'
import type { EstimateScale } from './scale.ts'

/** Label, mark with whisker and bar, and the figure in words: side by side, or under each other where it is narrow. */
export function estimateRow(
  context: Context,
  row: EstimateRow,
  columns: Columns,
  scale: EstimateScale | undefined,
  heading: string | undefined,
): Block {
  const { type, paint } = context
  const lineHeight = Math.round(type.label * 1.35)
  const labels = wrapped(row.label, columns.labelWidth, type.label)
  const words = wrapped(row.value === undefined ? (row.note ?? row.words) : row.words, columns.wordsWidth, type.label)
  const wordsTop = columns.stacked ? labels.length * lineHeight : 0
  const labelsHeight = Math.max(labels.length, columns.stacked ? 0 : words.length) * lineHeight
  const textHeight = columns.stacked ? (labels.length + words.length) * lineHeight : labelsHeight
  const drawn = row.value !== undefined && scale !== undefined
  const middle = columns.stacked ? textHeight + 11 : textHeight / 2 + 4
  const height = columns.stacked ? textHeight + (drawn ? 26 : 8) : textHeight + 8
  const line = (words: string, index: number, x: number, top: number, fill: string): Markup =>
    text(words, { x, y: top + (index + 1) * lineHeight - type.label * 0.3 + (columns.stacked ? 0 : 4), size: type.label, fill })
  return {
    markup: [
      element('g', { class: 'of-estimate', ...readOut(row, heading) }, [
        ...labels.map((part, index) => line(part, index, 0, 0, paint('ink'))),
        ...words.map((part, index) =>
          line(part, index, columns.wordsLeft, wordsTop, paint(row.value === undefined || columns.stacked ? 'soft' : 'ink')),
        ),
        ...(drawn ? figure(context, row, scale, middle) : []),
      ]),
    ],
    height,
  }
}

function figure({ paint }: Context, { value, low, high, bounds, side }: EstimateRow, { x }: EstimateScale, y: number): Markup[] {
  const { color, shape } = styleOf(side)
  const fill = paint(color)
  const at = (number: number) => x(Math.max(x.domain()[0] ?? number, Math.min(x.domain()[1] ?? number, number)))
  return [
    ...(bounds === undefined
      ? []
      : [
          element('rect', {
            class: 'of-bounds',
            x: at(bounds.low),
            y: y - 5,
            width: Math.max(1, at(bounds.high) - at(bounds.low)),
            height: 10,
            fill,
            'fill-opacity': 0.18,
          }),
        ]),
    ...(low === undefined || high === undefined
      ? []
      : [element('line', { class: 'of-whisker', x1: at(low), x2: at(high), y1: y, y2: y, stroke: fill, 'stroke-width': 1.8 })]),
    ...(value === undefined ? [] : [mark(shape, at(value), y, 9, { class: 'of-mark', fill, stroke: paint('ground'), 'stroke-width': 1 })]),
  ]
}

function readOut({ id, label, value, low, high, bounds, words, note }: EstimateRow, heading: string | undefined): Attributes {
  const written = (number: number | undefined) => (number === undefined ? undefined : String(rounded(number)))
  return {
    'data-id': id,
    'data-value': written(value),
    'data-low': written(low),
    'data-high': written(high),
    'data-lowest': written(bounds?.low),
    'data-highest': written(bounds?.high),
    ...readOutAttributes({ label, words: [heading, value === undefined ? (note ?? words) : words] }),
  }
}
