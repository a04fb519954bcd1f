import type { Endpoint } from '../../entities/index.ts'
import { known } from '../../entities/index.ts'
import type { Tri } from '../../licensing/license-class.ts'
import type { CountryRule } from '../../observatory/country-rule.ts'
import { membership, type Party } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { countriesOfEndpoint, type Jurisdiction, providersOf, standsIn } from '../population/endpoint-seats.ts'
import type { ScoredModel } from '../population/scored-models.ts'
import { type Price, priceOn } from './price-on.ts'

/** A scored model at a price. */
export interface Offer {
  readonly endpoint: Endpoint
  readonly row: ScoredModel
  readonly price: Price
  /** Whether price and score are known to be of one way to run the model. */
  readonly sameConfiguration: boolean
}

/**
 * Whose endpoints count. Sellers of unknown seat are mostly resellers: some quote a tenth of what the maker asks, which nothing vouches
 * for, and a minimum takes the worst of them. So they count only where asked for.
 */
export const sellers = ['all', 'first-party', 'third-party', 'known-seat'] as const

export interface OfferSelection {
  readonly day: number
  readonly validFor: number
  readonly sellers: (typeof sellers)[number]
  readonly deprecated: boolean
  readonly publication?: string | undefined
}

export interface Offers {
  /** Lowest price first. */
  readonly offers: readonly Offer[]
  /** Endpoints with a price of which no model is known, and those whose model has no score. */
  readonly unresolved: number
  readonly unscored: number
}

/** Every priced endpoint of a scored model on a day. */
export function offersOn(facts: Facts, rows: readonly ScoredModel[], selection: OfferSelection): Offers {
  const rowsByModel = new Map<string, ScoredModel[]>()
  for (const row of rows) if (row.model) rowsByModel.set(row.model, [...(rowsByModel.get(row.model) ?? []), row])
  const offers: Offer[] = []
  let [unresolved, unscored] = [0, 0]
  for (const endpoint of facts.snapshot.endpoints) {
    if (!isSelected(endpoint, selection)) continue
    const price = priceOn(endpoint, selection.day, selection.validFor)
    if (price === undefined) continue
    const model = known(endpoint.model)
    const row = bestMatch(endpoint, (model && rowsByModel.get(model)) ?? [])
    if (model === undefined) unresolved += 1
    else if (row === undefined) unscored += 1
    else {
      const sameConfiguration = row.configuration !== undefined && row.configuration === endpoint.configuration
      offers.push({ endpoint, row, price, sameConfiguration })
    }
  }
  offers.sort((x, y) => x.price.blended - y.price.blended || (x.endpoint.id < y.endpoint.id ? -1 : 1))
  return { offers, unresolved, unscored }
}

function isSelected(endpoint: Endpoint, selection: OfferSelection): boolean {
  if (!selection.deprecated && known(endpoint.status) === 'deprecated') return false
  if (selection.publication !== undefined && !endpoint.sources.some((source) => source === selection.publication)) return false
  if (selection.sellers === 'all') return true
  if (selection.sellers === 'known-seat') return known(endpoint.operatorCountry) !== undefined
  return known(endpoint.firstParty) === (selection.sellers === 'first-party')
}

/** The best score of the model in the way it is offered; a row or an offer that does not say how goes with any. */
function bestMatch(endpoint: Endpoint, rows: readonly ScoredModel[]): ScoredModel | undefined {
  return rows
    .filter(({ configuration }) => !configuration || !endpoint.configuration || configuration === endpoint.configuration)
    .sort((x, y) => y.value - x.value || (x.label < y.label ? -1 : 1))[0]
}

export interface SideRule {
  /** Whose models; empty: everybody's. */
  readonly party: Party
  readonly other: Party
  /** Countries in which the endpoint must stand; empty: anywhere. */
  readonly operatedIn: readonly string[]
  readonly jurisdiction: Jurisdiction
  readonly countryRule: CountryRule
  readonly foldHongKongMacau: boolean
}

/** Splits offers by whether they are a side's. Those of which the operator's country is not known are `unknown`, not `no`. */
export function offersOfSide(facts: Facts, offers: readonly Offer[], rule: SideRule): Readonly<Record<Tri, readonly Offer[]>> {
  const providers = providersOf(facts)
  const options = { rule: rule.countryRule, foldHongKongMacau: rule.foldHongKongMacau }
  const verdictOf = ({ endpoint, row }: Offer): Tri => {
    const whose = rule.party.length === 0 ? 'yes' : membership(facts, row, rule.party, rule.other, options)
    if (whose === 'no' || rule.operatedIn.length === 0) return whose
    const where = standsIn(countriesOfEndpoint(endpoint, providers.get(endpoint.provider), rule.jurisdiction), rule.operatedIn, rule)
    return where === 'yes' ? whose : where
  }
  const split: Record<Tri, Offer[]> = { yes: [], no: [], unknown: [] }
  for (const offer of offers) split[verdictOf(offer)].push(offer)
  return split
}
