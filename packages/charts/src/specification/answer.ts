import type { Context } from '../frame/context.ts'
import { element, type Markup } from '../svg/element.ts'
import { text } from '../text/text.ts'
import type { Meets } from './description.ts'

/** Drawn in ink: a tick, a cross, a wave. The word always stands beside it. */
const signs = {
  yes: 'M-4,0.5L-1.2,3.5L4.2,-3.5',
  no: 'M-3.4,-3.4L3.4,3.4M-3.4,3.4L3.4,-3.4',
  indeterminate: 'M-4.2,1C-2.8,-2.6 -1.2,-2.2 0,0C1.2,2.2 2.8,2.6 4.2,-1',
} as const satisfies Record<Meets, string>

export const answerSignWidth = 15

/** The sign and the word of an answer; `x` is the left edge and `y` the baseline. */
export function answer({ paint, type }: Context, meets: Meets, x: number, y: number, emphasized: boolean): Markup {
  return element('g', { class: `of-answer of-answer-${meets}` }, [
    element('path', {
      d: signs[meets],
      transform: `translate(${Math.round((x + 5) * 1000) / 1000},${Math.round((y - type.label * 0.34) * 1000) / 1000})`,
      fill: 'none',
      stroke: paint(meets === 'indeterminate' ? 'soft' : 'ink'),
      'stroke-width': 1.6,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
    text(meets, {
      x: x + answerSignWidth,
      y,
      size: type.label,
      face: emphasized ? 'sansBold' : 'sans',
      fill: paint(meets === 'indeterminate' ? 'soft' : 'ink'),
    }),
  ])
}
