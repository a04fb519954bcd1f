import { type CountryCode, type Endpoint, type IsoDate, isMissing, known, type ModelId } from '../../entities/index.ts'
import type { Tri } from '../../licensing/license-class.ts'
import type { Facts } from '../../observatory/facts.ts'
import { countriesOfEndpoint, type Jurisdiction, providersOf, standsIn } from '../population/endpoint-seats.ts'

/** A model as one provider serves it: its variants, and the copies that several publications list, are one. */
export interface ServedModel {
  readonly model: ModelId
  readonly provider: string
  readonly firstParty: boolean
  readonly outcome: Tri
  /** Distinct countries it is known to stand in; empty where none is known. */
  readonly countries: readonly CountryCode[]
  readonly publications: readonly string[]
}

export interface ServedSelection {
  readonly within: readonly string[]
  readonly jurisdiction: Jurisdiction
  readonly foldHongKongMacau: boolean
  readonly publication?: string | undefined
}

export interface ServedModels {
  readonly served: readonly ServedModel[]
  /** Endpoints in the copies used. */
  readonly listed: number
  /** Of these, endpoints of which no model is known. */
  readonly unresolved: number
  /** Publications with the date of the copy that was used. */
  readonly copies: readonly { readonly source: string; readonly date: IsoDate }[]
}

/** What is served by whom, from the newest copy of each publication by a date. */
export function servedModels(facts: Facts, selection: ServedSelection, asOf: IsoDate): ServedModels {
  const providers = providersOf(facts)
  const listed = facts.snapshot.endpoints.filter(
    (endpoint) =>
      isListed(endpoint) && (selection.publication === undefined || endpoint.sources.some((id) => id === selection.publication)),
  )
  const newest = new Map<string, IsoDate>()
  for (const { sources, knownSince } of listed) {
    for (const source of sources) if (knownSince <= asOf && knownSince > (newest.get(source) ?? '')) newest.set(source, knownSince)
  }
  const current = listed.filter(({ sources, knownSince }) => sources.some((source) => newest.get(source) === knownSince))
  const groups = new Map<string, { model: ModelId; endpoints: Endpoint[] }>()
  for (const endpoint of current) {
    const model = known(endpoint.model)
    if (model === undefined) continue
    const key = `${model} ${endpoint.provider}`
    const group = groups.get(key) ?? { model, endpoints: [] }
    groups.set(key, group)
    group.endpoints.push(endpoint)
  }
  const served = [...groups.values()].map(({ model, endpoints }): ServedModel => {
    const places = endpoints.map((endpoint) => countriesOfEndpoint(endpoint, providers.get(endpoint.provider), selection.jurisdiction))
    const countries = places.some((place) => place !== undefined) ? [...new Set(places.flatMap((place) => place ?? []))].sort() : undefined
    return {
      model,
      provider: endpoints[0]?.provider ?? '',
      firstParty: endpoints.some(({ firstParty }) => known(firstParty) === true),
      outcome: standsIn(countries, selection.within, selection),
      countries: countries ?? [],
      publications: [...new Set(endpoints.flatMap(({ sources }) => sources))].sort(),
    }
  })
  return {
    served,
    listed: current.length,
    unresolved: current.filter(({ model }) => isMissing(model)).length,
    copies: [...newest].map(([source, date]) => ({ source, date })).sort((x, y) => (x.source < y.source ? -1 : 1)),
  }
}

/** An endpoint that is gone from the newest copy is kept for its prices, and all of them have an end. */
function isListed({ prices }: Endpoint): boolean {
  const last = prices.at(-1)
  return last === undefined || isMissing(last.to)
}
