import { max } from 'd3-array'
import type { Context } from '../frame/context.ts'
import { textWidth } from '../text/measure.ts'
import type { EstimateGroup } from './description.ts'

/** Where things stand from left to right. `stacked`: label and words above the row's plot, for narrow widths. */
export interface Columns {
  readonly stacked: boolean
  readonly labelWidth: number
  readonly plotLeft: number
  readonly plotRight: number
  readonly wordsLeft: number
  readonly wordsWidth: number
}

const between = 20

/** One set of columns for all groups, so that the eye can run down the page. */
export function layOutColumns({ width, type }: Context, groups: readonly EstimateGroup[]): Columns {
  if (width < 560) return { stacked: true, labelWidth: width, plotLeft: 8, plotRight: width - 8, wordsLeft: 0, wordsWidth: width }
  const rows = groups.flatMap((group) => group.rows)
  const widest = (texts: readonly string[]) => Math.ceil(max(texts, (each) => textWidth(each, type.label)) ?? 0)
  const labelWidth = Math.min(widest(rows.map(({ label }) => label)) + 2, Math.round(width * 0.28))
  const wordsWidth = Math.min(
    widest(rows.map(({ words, note, value }) => (value === undefined ? (note ?? words) : words))) + 2,
    Math.round(width * 0.32),
  )
  const wordsLeft = width - wordsWidth
  return { stacked: false, labelWidth, plotLeft: labelWidth + between, plotRight: wordsLeft - between, wordsLeft, wordsWidth }
}
