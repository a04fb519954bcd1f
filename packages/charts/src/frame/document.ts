import { characters, element, group, type Markup } from '../svg/element.ts'
import type { Block } from './block.ts'
import type { Context } from './context.ts'

export interface DocumentParts {
  readonly kind: 'frontier' | 'specification-curve' | 'trend' | 'estimates' | 'timeline'
  readonly title: string
  /** What the chart says, in sentences, for those who do not see it. */
  readonly description: string
  readonly heading: Block
  /** Drawn from height 0; shifted below the heading. */
  readonly body: Block
  readonly foot: Block
}

/** Puts the parts below each other into one SVG document with a margin around it when it stands alone. */
export function chartDocument(context: Context, parts: DocumentParts): string {
  const { id, paint, width, margin } = context
  const height = parts.heading.height + parts.body.height + parts.foot.height
  const outer = { width: width + 2 * margin, height: height + 2 * margin }
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `of-chart of-chart-${parts.kind}`,
      width: outer.width,
      height: outer.height,
      viewBox: [-margin, -margin, outer.width, outer.height].map((value) => Math.round(value * 1000) / 1000).join(' '),
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': paint('sans'),
    },
    [
      element('title', { id: `${id}-title` }, [characters(parts.title)]),
      element('desc', { id: `${id}-desc` }, [characters(parts.description)]),
      ...(margin > 0 ? [ground(context, outer)] : []),
      ...parts.heading.markup,
      shifted('of-body', parts.heading.height, parts.body.markup),
      shifted('of-below', parts.heading.height + parts.body.height, parts.foot.markup),
    ],
  )
  return `${root}\n`
}

function ground({ margin, paint }: Context, outer: { width: number; height: number }): Markup {
  return element('rect', { class: 'of-ground', x: -margin, y: -margin, width: outer.width, height: outer.height, fill: paint('ground') })
}

function shifted(name: string, y: number, children: readonly Markup[]): Markup {
  return group({ class: name, transform: y === 0 ? undefined : `translate(0,${Math.round(y * 1000) / 1000})` }, children)
}
