import type { Context } from '../frame/context.ts'
import { element, type Markup } from '../svg/element.ts'
import type { SpecificationRow } from './description.ts'
import type { GroupScale } from './scale.ts'

/** Whisker and dot: filled for yes, hollow for no, small, hollow and grey for indeterminate. Nothing without a value. */
export function estimate({ paint, margin }: Context, row: SpecificationRow, { x }: GroupScale, y: number): Markup[] {
  const { value, low, high, meets, primary } = row
  if (value === undefined) return []
  const color = paint(meets === 'indeterminate' ? 'soft' : 'ink')
  const dot = element('circle', {
    class: 'of-mark',
    cx: x(value),
    cy: y,
    r: (meets === 'indeterminate' ? 3 : 4) + (primary ? 1 : 0),
    fill: meets === 'yes' ? color : paint(primary && margin > 0 ? 'wash' : 'ground'),
    stroke: color,
    'stroke-width': 1.5,
  })
  if (low === undefined || high === undefined) return [dot]
  return [
    element('line', { class: 'of-whisker', x1: x(low), x2: x(high), y1: y, y2: y, stroke: color, 'stroke-width': primary ? 2.2 : 1.2 }),
    dot,
  ]
}
