import { isMissing, type Listing, type Model } from '@openfrontier/core/entities'

type Parameters = Exclude<Listing['parameters'], { readonly missing: string }>

/**
 * Models with the parameters that the ATOM Project's list gives, where they have none. A model may have several
 * repositories in the list; where these disagree, as quantized copies can, nothing is taken. A model of which only the total is
 * known takes both numbers where the totals agree: to small differences, since publications round, or count a part for drafting.
 */
export function withListedParameters(models: readonly Model[], listings: readonly Listing[]): Model[] {
  const found = new Map<string, { readonly parameters: Parameters; readonly source: Listing['source']; agree: boolean }>()
  for (const { list, model, parameters, source } of listings) {
    if (list !== 'atom' || isMissing(model) || isMissing(parameters)) continue
    const earlier = found.get(model)
    if (earlier === undefined) found.set(model, { parameters, source, agree: true })
    else if (JSON.stringify(earlier.parameters) !== JSON.stringify(parameters)) earlier.agree = false
  }
  return models.map((model) => {
    const entry = found.get(model.id)
    if (entry === undefined || !entry.agree) return model
    const { parameters, source } = entry
    if (!isMissing(model.parameters) && !addsActive(model.parameters, parameters)) return model
    return { ...model, parameters: { ...parameters, source }, sources: [...new Set([...model.sources, source])] }
  })
}

const roundingShare = 0.05

function addsActive(own: Parameters, listed: Parameters): boolean {
  return isMissing(own.active) && !isMissing(listed.active) && Math.abs(listed.total / own.total - 1) <= roundingShare
}
