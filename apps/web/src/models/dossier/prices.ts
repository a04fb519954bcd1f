import { isMissing, known } from '@openfrontier/core'
import type { Dossier } from './open-dossier.ts'

type EndpointOf = Dossier['endpoints'][number]
type Price = EndpointOf['prices'][number]

/** An operator's newest price for a model. */
export interface Offer {
  readonly endpoint: EndpointOf
  readonly operator: string
  /** Seat of the operator, by its code, where it is known. */
  readonly seat: string | undefined
  readonly price: Price
  readonly output: number
}

/** Newest offers with a price above 0, cheapest first, one each endpoint. */
export function offersOf({ endpoints }: Pick<Dossier, 'endpoints'>): readonly Offer[] {
  const offers = endpoints.flatMap((endpoint): Offer[] => {
    const price = endpoint.prices.at(-1)
    const output = price && known(price.output)
    if (price === undefined || output === undefined || output <= 0 || !isCurrent(price) || price.currency !== 'USD') return []
    const { operator } = endpoint
    const seat = known(endpoint.operatorCountry) ?? (operator && known(operator.headquarters))
    return [{ endpoint, operator: operator?.name ?? endpoint.provider, seat, price, output }]
  })
  return offers.sort((x, y) => x.output - y.output || (x.endpoint.id < y.endpoint.id ? -1 : 1))
}

/** Whether the price stood in the newest copy. */
const isCurrent = ({ to }: Price) => isMissing(to) && to.missing === 'not-applicable'

export interface SeatOffers {
  readonly seat: string | undefined
  readonly operators: number
  readonly lowest: number
  readonly median: number
  readonly highest: number
}

/** Offers by the seat of their operator, seats with most operators first, unknown seats last. */
export function offersBySeat(offers: readonly Offer[]): readonly SeatOffers[] {
  const bySeat = grouped(offers)
  return [...bySeat.entries()]
    .map(([seat, of]) => {
      const prices = of.map(({ output }) => output).sort((x, y) => x - y)
      return {
        seat,
        operators: new Set(of.map(({ operator }) => operator)).size,
        lowest: prices[0] ?? 0,
        median: ((prices[(prices.length - 1) >> 1] ?? 0) + (prices[prices.length >> 1] ?? 0)) / 2,
        highest: prices.at(-1) ?? 0,
      }
    })
    .sort((x, y) => Number(x.seat === undefined) - Number(y.seat === undefined) || y.operators - x.operators)
}

function grouped(offers: readonly Offer[]): Map<string | undefined, Offer[]> {
  const groups = new Map<string | undefined, Offer[]>()
  for (const offer of offers) groups.set(offer.seat, [...(groups.get(offer.seat) ?? []), offer])
  return groups
}
