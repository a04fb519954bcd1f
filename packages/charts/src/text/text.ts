import { type Attributes, characters, element, type Markup } from '../svg/element.ts'
import type { Face } from './advances.ts'

export interface TextOptions {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly fill: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly face?: Face
  /** Colour of a halo that keeps the text legible over lines. */
  readonly halo?: string
  readonly class?: string
  readonly attributes?: Attributes
}

/** One line of text; `y` is the baseline. The family of sans text is inherited from the root. */
export function text(content: string, options: TextOptions & { readonly family?: string }): Markup {
  return element(
    'text',
    {
      class: options.class,
      x: options.x,
      y: options.y,
      'font-size': options.size,
      'font-weight': options.face === 'sansBold' || options.face === 'serifBold' ? 600 : undefined,
      'font-family': options.family,
      'text-anchor': options.anchor === 'start' ? undefined : options.anchor,
      fill: options.fill,
      stroke: options.halo,
      'stroke-width': options.halo && 4,
      'stroke-linejoin': options.halo && 'round',
      'paint-order': options.halo && 'stroke',
      ...options.attributes,
    },
    [characters(content)],
  )
}
