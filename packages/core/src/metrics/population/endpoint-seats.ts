import type { CountryCode, Endpoint, Provider, ProviderId } from '../../entities/index.ts'
import { isMissing, known } from '../../entities/index.ts'
import type { Tri } from '../../licensing/license-class.ts'
import type { Facts } from '../../observatory/facts.ts'
import type { NotCompared } from './pair.ts'

/** Whose country decides under whose law an endpoint stands. They are different facts, and often only one of them is known. */
export const jurisdictions = ['operator', 'parent', 'data-centre'] as const
export type Jurisdiction = (typeof jurisdictions)[number]

/** Says so where the endpoints stand in a part of the snapshot that was not loaded. */
export function endpointPartMissing(facts: Facts): NotCompared | undefined {
  return facts.snapshot.parts.includes('providers')
    ? undefined
    : { kind: 'not-compared', reason: 'part-not-loaded', detail: 'the part "providers" of the snapshot is not loaded' }
}

/** Providers by id. */
export function providersOf(facts: Facts): ReadonlyMap<ProviderId, Provider> {
  return new Map(facts.snapshot.providers.map((provider) => [provider.id, provider]))
}

/**
 * Countries an endpoint stands in under a rule; `undefined` where it is not known. A provider recorded as having no parent
 * counts by its own seat; one whose parent is unknown does not.
 */
export function countriesOfEndpoint(
  endpoint: Endpoint,
  provider: Provider | undefined,
  jurisdiction: Jurisdiction,
): readonly CountryCode[] | undefined {
  const operator = known(endpoint.operatorCountry) ?? known(provider?.headquarters)
  switch (jurisdiction) {
    case 'operator':
      return operator && [operator]
    case 'parent': {
      const parent = provider?.parent
      if (isMissing(parent)) return parent.missing === 'not-applicable' && operator ? [operator] : undefined
      const country = known(parent?.country)
      return country && [country]
    }
    case 'data-centre': {
      const countries = known(endpoint.dataCentres) ?? known(provider?.dataCentres)
      return countries !== undefined && countries.length > 0 ? countries : undefined
    }
    default:
      return jurisdiction satisfies never
  }
}

/** Whether any of the countries is one of those asked for. One data centre is enough: a request may land there. */
export function standsIn(
  countries: readonly CountryCode[] | undefined,
  wanted: readonly string[],
  options: { readonly foldHongKongMacau: boolean },
): Tri {
  if (countries === undefined) return 'unknown'
  const folded = countries.map((country) => (options.foldHongKongMacau && (country === 'HK' || country === 'MO') ? 'CN' : country))
  return folded.some((country) => wanted.includes(country)) ? 'yes' : 'no'
}
