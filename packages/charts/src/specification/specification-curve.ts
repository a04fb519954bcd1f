import { contextFor } from '../frame/context.ts'
import { chartDocument } from '../frame/document.ts'
import { foot } from '../frame/foot.ts'
import { heading } from '../frame/heading.ts'
import { noData } from '../frame/no-data.ts'
import type { ChartOptions, ChartSize } from '../frame/options.ts'
import { decimalsFor, type Measured } from '../text/numbers.ts'
import { checkSpecifications } from './check.ts'
import { layOutColumns, valueWriter } from './columns.ts'
import type { SpecificationCurveDescription, SpecificationRow } from './description.ts'
import { specificationGroup } from './group.ts'
import { specificationsInWords } from './in-words.ts'
import { groupScale } from './scale.ts'
import { stack } from './stack.ts'
import { tally } from './tally.ts'

/**
 * Draws every specification of a claim, one row each, as a standalone SVG document: the value with its interval on an axis for its unit, the
 * threshold, and whether the claim is met, in a sign and a word. Every row is a `g.of-specification` with `data-id`, `data-value`, `data-low`,
 * `data-high`, `data-meets`, `data-label` and, in words, `data-readout`. The height follows from the rows; `size.height` is not used. Throws a RangeError on what cannot be drawn.
 */
export function specificationCurve(description: SpecificationCurveDescription, size: ChartSize, options: ChartOptions = {}): string {
  checkSpecifications(description)
  const context = contextFor(description, size, options)
  const groups = description.groups.filter((group) => group.rows.length > 0)
  const writers = groups.map((group) => valueWriter(group.decimals ?? decimalsFor(group.rows.flatMap(measured))))
  const columns = layOutColumns(context, groups, writers)
  const blocks = groups.map((group, index) => {
    const scale = groupScale(group, columns.plotLeft, columns.plotRight, context.type.small)
    return {
      ...specificationGroup(context, group, columns, scale, writers[index] ?? valueWriter(3)),
      after: index === groups.length - 1 ? 0 : 18,
    }
  })
  return chartDocument(context, {
    kind: 'specification-curve',
    title: description.title,
    description: specificationsInWords(description, writers),
    heading: heading(context, description),
    body:
      groups.length === 0 ? noData(context, 160, 'No specifications') : stack([{ ...tally(context, description), after: 14 }, ...blocks]),
    foot: foot(context, description.foot),
  })
}

function measured({ value, low, high }: SpecificationRow): Measured[] {
  return value === undefined ? [] : [{ value, low, high }]
}
