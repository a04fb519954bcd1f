import type { Block } from '../frame/block.ts'
import { group, type Markup } from '../svg/element.ts'

/** Puts blocks below each other, each with the space that follows it. */
export function stack(blocks: readonly (Block & { readonly after?: number })[]): Block & { readonly tops: readonly number[] } {
  const markup: Markup[] = []
  const tops: number[] = []
  let y = 0
  for (const block of blocks) {
    tops.push(y)
    markup.push(group({ transform: y === 0 ? undefined : `translate(0,${Math.round(y * 1000) / 1000})` }, block.markup))
    y += block.height + (block.after ?? 0)
  }
  return { markup, height: y, tops }
}
