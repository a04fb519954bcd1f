import type { Markup } from '../svg/element.ts'

/** Something drawn, and the height it takes. */
export interface Block {
  readonly markup: readonly Markup[]
  readonly height: number
}

export const emptyBlock: Block = { markup: [], height: 0 }
