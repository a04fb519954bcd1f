import { openObservatory } from '../observatory.ts'
import { type Offer, offersOf } from './dossier/prices.ts'

let cheapest: ReadonlyMap<string, Offer> | undefined

/** The lowest current price per million tokens written of every model that has one. */
export async function cheapestOffers(): Promise<ReadonlyMap<string, Offer>> {
  cheapest ??= await findCheapest()
  return cheapest
}

async function findCheapest(): Promise<ReadonlyMap<string, Offer>> {
  const { snapshot } = (await openObservatory()).facts
  const operators = new Map(snapshot.providers.map((provider) => [provider.id, provider]))
  const offers = offersOf({
    endpoints: snapshot.endpoints.map((endpoint) => {
      const operator = operators.get(endpoint.provider)
      return operator === undefined ? endpoint : { ...endpoint, operator }
    }),
  })
  const found = new Map<string, Offer>()
  for (const offer of offers) {
    const { model } = offer.endpoint
    if (typeof model === 'string' && !found.has(model)) found.set(model, offer)
  }
  return found
}
