import { max } from 'd3-array'
import type { Context } from '../frame/context.ts'
import { textWidth } from '../text/measure.ts'
import { numberFormat } from '../text/numbers.ts'
import { answerSignWidth } from './answer.ts'
import type { SpecificationGroup, SpecificationRow } from './description.ts'

/** Where things stand from left to right. `stacked`: label and answer above the row's plot, for narrow widths. */
export interface Columns {
  readonly stacked: boolean
  readonly labelWidth: number
  readonly plotLeft: number
  readonly plotRight: number
  /** Right edge of the value. */
  readonly valueRight: number
  /** Right edge of the interval. */
  readonly intervalRight: number
  readonly answerLeft: number
}

const between = 20
const insideNumbers = 12

/** One set of columns for all groups, so that the eye can run down the page. */
export function layOutColumns({ width, type }: Context, groups: readonly SpecificationGroup[], writers: readonly ValueWriter[]): Columns {
  const rows = groups.flatMap((group, index) => group.rows.map((row) => ({ row, words: writers[index]?.(row) ?? noWords })))
  const widest = (texts: readonly string[]) => Math.ceil(max(texts, (each) => textWidth(each, type.label, 'sansBold')) ?? 0)
  const valueWidth = widest(rows.map(({ words }) => words.value))
  const intervalWidth = widest(rows.map(({ words }) => words.interval))
  const numbersWidth = valueWidth + (intervalWidth > 0 ? insideNumbers + intervalWidth : 0)
  const answerWidth = answerSignWidth + widest(rows.map(({ row }) => row.meets))
  const answerLeft = width - answerWidth
  const stacked = width < 600
  const intervalRight = stacked ? width : answerLeft - between
  const common = { stacked, answerLeft, intervalRight, valueRight: intervalRight - (numbersWidth - valueWidth) }
  const plotRight = intervalRight - numbersWidth - between
  if (stacked) return { ...common, labelWidth: answerLeft - 12, plotLeft: 6, plotRight }
  const labelWidth = Math.min(widest(rows.map(({ row }) => row.label)), Math.round(width * 0.32))
  return { ...common, labelWidth, plotLeft: labelWidth + between + 6, plotRight }
}

/** Value and interval of a row in words; empty where there is none. */
interface ValueWords {
  readonly value: string
  readonly interval: string
}
export type ValueWriter = (row: SpecificationRow) => ValueWords

const noWords: ValueWords = { value: '', interval: '' }

export function valueWriter(decimals: number): ValueWriter {
  const write = numberFormat(decimals)
  return ({ value, low, high }) => {
    if (value === undefined) return noWords
    return { value: write(value), interval: low === undefined || high === undefined ? '' : `${write(low)} to ${write(high)}` }
  }
}
