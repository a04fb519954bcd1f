import type { Block } from '../frame/block.ts'
import type { Context } from '../frame/context.ts'
import { readOutAttributes } from '../frame/read-out.ts'
import { type Attributes, element, type Markup } from '../svg/element.ts'
import { rounded } from '../svg/number.ts'
import { type TextOptions, text } from '../text/text.ts'
import { wrapped } from '../text/wrap.ts'
import { answer } from './answer.ts'
import type { Columns, ValueWriter } from './columns.ts'
import type { SpecificationRow } from './description.ts'
import { estimate } from './estimate.ts'
import type { GroupScale } from './scale.ts'

/** A row's block, and the part of its height in which values are drawn, for grid and threshold. */
export interface RowBlock extends Block {
  readonly strip: { readonly top: number; readonly bottom: number } | undefined
}

/** One specification: label, value with its whisker, the value in words, the answer. Drawn from height 0. */
export function specificationRow(
  context: Context,
  row: SpecificationRow,
  columns: Columns,
  scale: GroupScale | undefined,
  { write, unit }: { readonly write: ValueWriter; readonly unit: string },
): RowBlock {
  const { type, paint, width } = context
  const { stacked } = columns
  const face = row.primary ? 'sansBold' : 'sans'
  const lineHeight = Math.round(type.label * 1.35)
  const pad = stacked ? 5 : 4
  const label = wrapped(row.label, columns.labelWidth, type.label, face)
  const labelHeight = Math.max(1, label.length) * lineHeight
  const noteLeft = stacked ? 0 : columns.plotLeft - 6
  const note =
    row.value === undefined ? wrapped(row.note ?? 'no estimate', (stacked ? width : columns.intervalRight) - noteLeft, type.label) : []
  const valueTop = pad + (stacked ? labelHeight + 2 : 0)
  const valueHeight = Math.max(1, note.length) * lineHeight
  const height = (stacked ? valueTop + valueHeight : pad + Math.max(labelHeight, valueHeight)) + pad
  const lines = (words: readonly string[], top: number, style: Omit<TextOptions, 'y' | 'size'>): Markup[] =>
    words.map((line, index) => text(line, { ...style, y: top + (index + 1) * lineHeight - 4, size: type.label }))
  const words = write(row)
  const number = (content: string, name: string, x: number, fill: string): Markup[] =>
    content === '' ? [] : [text(content, { class: name, x, y: valueTop + lineHeight - 4, size: type.label, anchor: 'end', face, fill })]
  return {
    height,
    strip: stacked
      ? row.value === undefined
        ? undefined
        : { top: valueTop - 1, bottom: valueTop + lineHeight }
      : { top: 0, bottom: height },
    markup: [
      element('g', { class: `of-specification${row.primary ? ' of-primary' : ''}`, ...readOut(row, words, unit) }, [
        ...lines(label, pad, { class: 'of-label', x: 0, face, fill: paint('ink') }),
        ...(scale ? estimate(context, row, scale, valueTop + lineHeight - 4 - type.label * 0.36) : []),
        ...lines(note, valueTop, { class: 'of-missing', x: noteLeft, fill: paint('soft'), halo: paint('ground') }),
        ...number(words.value, 'of-value', columns.valueRight, paint('ink')),
        ...number(words.interval, 'of-interval', columns.intervalRight, paint('soft')),
        answer(context, row.meets, columns.answerLeft, pad + lineHeight - 4, row.primary),
      ]),
    ],
  }
}

function readOut(row: SpecificationRow, { value, interval }: ReturnType<ValueWriter>, unit: string): Attributes {
  const written = (value: number | undefined) => (value === undefined ? undefined : String(rounded(value)))
  return {
    'data-id': row.id,
    'data-dimension': row.dimension,
    'data-value': written(row.value),
    'data-low': written(row.low),
    'data-high': written(row.high),
    'data-meets': row.meets,
    'data-note': row.note,
    ...readOutAttributes({
      label: row.label,
      words: [
        row.dimension,
        value === '' ? (row.note ?? 'no estimate') : `${value} ${unit}`,
        interval && `interval ${interval}`,
        row.meets,
      ],
    }),
  }
}
