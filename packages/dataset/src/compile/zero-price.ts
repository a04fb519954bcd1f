import type { Endpoint } from '@openfrontier/core/entities'
import { printed } from './printed-value.ts'

/** Figures of a price as a publication prints them, in US dollars per million tokens, and the names printed beside them. */
export interface PrintedPrice {
  readonly label: string
  readonly name?: string | undefined
  readonly input?: number | undefined
  readonly output?: number | undefined
  readonly cachedInput?: number | undefined
}

type Figures = Pick<Endpoint['prices'][number], 'input' | 'output' | 'cachedInput'>

const freeWord = /(?:^|[^a-z])free(?:[^a-z]|$)/i

/** Whether a name says that it costs nothing: the word "free", standing alone. */
export function saysFree({ label, name }: Pick<PrintedPrice, 'label' | 'name'>): boolean {
  return freeWord.test(label) || freeWord.test(name ?? '')
}

/**
 * The rule `zero-means-unknown-unless-free`: a price printed as 0 for tokens read and tokens written stands for a price that
 * is not known (a plan paid by the month, a model run on one's own machine, a price nobody entered), unless the name says
 * that it is free. One figure of 0 beside another that is not, as of embeddings, is a price.
 */
export function figuresOf(price: PrintedPrice): Figures {
  const { input, output, cachedInput } = price
  if (input === 0 && output === 0 && !saysFree(price)) {
    const unknown = { missing: 'unknown', note: '0 as printed' } as const
    return { input: unknown, output: unknown, cachedInput: cachedInput === 0 ? unknown : printed(cachedInput) }
  }
  return { input: printed(input), output: printed(output), cachedInput: printed(cachedInput) }
}
