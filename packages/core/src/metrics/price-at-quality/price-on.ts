import { dayNumber, type Endpoint, earliestDay, isMissing, known, latestDay } from '../../entities/index.ts'

/** Parts of input to one of output in a blended price: the usual convention of published comparisons. */
const inputParts = 3

export interface Price {
  /** US dollars per million tokens. */
  readonly input: number
  readonly output: number
  /** Three parts of input to one of output. */
  readonly blended: number
}

/**
 * The price of an endpoint on a day, as it was last seen within `validFor` days. A price whose end is not known holds until it was
 * last seen, and no longer than so many days after: nobody looked since. `undefined` where none is known, where it is not in US
 * dollars, or where reading or writing is free: a plan, a trial or a gap in a table, and no price of a token.
 */
export function priceOn(endpoint: Endpoint, day: number, validFor: number): Price | undefined {
  const held = endpoint.prices.filter(
    (price) => dayNumber(latestDay(price.from)) <= day && day <= lastDay(price.to, endpoint, validFor) && price.currency === 'USD',
  )
  const price = held.at(-1)
  const [input, output] = [known(price?.input), known(price?.output)]
  if (input === undefined || output === undefined || input <= 0 || output <= 0) return undefined
  return { input, output, blended: (inputParts * input + output) / (inputParts + 1) }
}

function lastDay(to: Endpoint['prices'][number]['to'], endpoint: Endpoint, validFor: number): number {
  if (isMissing(to)) return dayNumber(endpoint.knownSince) + validFor
  return to.startsWith('≥') ? dayNumber(earliestDay(to)) + validFor : dayNumber(latestDay(to))
}
