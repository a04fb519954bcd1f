import { known, type ModelId, type Observatory } from '@openfrontier/core'

/** Countries of the labs of a model, as the list of models shows them. */
export function membership(observatory: Observatory, model: ModelId | undefined): { readonly countries: readonly string[] } {
  const labs = (model && observatory.facts.models.get(model)?.labs) || []
  const countries = labs.map((lab) => known(observatory.labs.get(lab)?.headquarters.country) ?? 'unknown')
  return { countries: [...new Set(countries)] }
}

/** The country whose a model is: of all its labs, or none. */
export function countryOf({ countries }: { readonly countries: readonly string[] }): string | undefined {
  const [only, ...others] = countries
  return others.length === 0 ? only : undefined
}
