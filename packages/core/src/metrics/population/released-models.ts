import type { IsoDate, LabId, Listing, ModelId, ModelList, Release } from '../../entities/index.ts'
import { dayNumber, isMissing, known, latestDay } from '../../entities/index.ts'
import { type Facts, firstPublicRelease, firstWeightsRelease } from '../../observatory/facts.ts'

/** A model as a member of a list of releases. */
export interface ReleasedModel {
  readonly label: string
  readonly model?: ModelId
  readonly labs: readonly LabId[]
  readonly day: number
  readonly access: Release['access']
}

export const releasePopulations = ['epoch-notable', 'epoch-large-scale', 'epoch-union', 'index-models'] as const
export type ReleasePopulation = (typeof releasePopulations)[number]

export interface ReleasedPopulation {
  readonly models: readonly ReleasedModel[]
  readonly name: string
  readonly inputs: readonly { readonly kind: 'list' | 'vintage' | 'source'; readonly id: string }[]
  readonly caveats: readonly string[]
}

/** Members of a list as far as they were released by `asOf`. Repeated names of one model are counted once. */
export function releasedModels(facts: Facts, population: ReleasePopulation, asOf: IsoDate): ReleasedPopulation {
  switch (population) {
    case 'epoch-notable':
    case 'epoch-large-scale':
    case 'epoch-union':
      return fromListings(facts, listsOf(population), asOf)
    case 'index-models':
      return fromIndex(facts, asOf)
    default:
      return population satisfies never
  }
}

/** The newest day the lists of a population reach to: releases after it are not known, so no window goes beyond. */
export function releasesKnownThrough(facts: Facts, population: ReleasePopulation): IsoDate | undefined {
  if (population === 'index-models') return facts.vintages('eci').at(-1)
  return facts.listsThrough(listsOf(population))
}

function listsOf(population: Exclude<ReleasePopulation, 'index-models'>): readonly ModelList[] {
  return population === 'epoch-union' ? ['epoch-notable', 'epoch-large-scale'] : [population]
}

function fromListings(facts: Facts, lists: readonly ModelList[], asOf: IsoDate): ReleasedPopulation {
  const copies = new Set<IsoDate>()
  const sources = new Set<string>()
  let withoutAccess = 0
  const members = new Map<string, ReleasedModel>()
  for (const list of lists) {
    for (const listing of facts.snapshot.listings) {
      if (listing.list !== list) continue
      copies.add(listing.knownSince)
      sources.add(listing.source)
      const member = releasedFromListing(listing)
      if (member === undefined || member.day > dayNumber(asOf)) {
        if (isMissing(listing.access)) withoutAccess += 1
        continue
      }
      const key = member.model ?? `label ${member.label}`
      if (!members.has(key)) members.set(key, member)
    }
  }
  const copied = [...copies].sort().at(-1)
  return {
    models: [...members.values()],
    name: lists.join(' and '),
    inputs: [...lists.map((id) => ({ kind: 'list' as const, id })), ...[...sources].sort().map((id) => ({ kind: 'source' as const, id }))],
    caveats: [
      ...(copied !== undefined && asOf < copied
        ? [`Reconstructed: rows of the list as copied on ${copied} that were published by ${asOf}; what the list held then is not known.`]
        : []),
      ...(withoutAccess > 0 ? [`${withoutAccess} rows of the list, of any year, state no accessibility and are left out.`] : []),
    ],
  }
}

function releasedFromListing(listing: Listing): ReleasedModel | undefined {
  const published = known(listing.published)
  if (published === undefined || isMissing(listing.access)) return undefined
  const model = known(listing.model)
  return {
    label: listing.label,
    ...(model && { model }),
    labs: known(listing.labs) ?? [],
    day: dayNumber(latestDay(published)),
    access: listing.access,
  }
}

function fromIndex(facts: Facts, asOf: IsoDate): ReleasedPopulation {
  const vintages = facts.vintages('eci')
  const vintage = vintages.filter((date) => date <= asOf).at(-1) ?? vintages[0]
  if (vintage === undefined) return { models: [], name: 'index-models', inputs: [], caveats: [] }
  const members = new Map<ModelId, ReleasedModel>()
  let undated = 0
  for (const score of facts.indexScores('eci', vintage)) {
    const model = known(score.model)
    const release = model && firstPublicRelease(facts, model)
    if (model === undefined || release === undefined) {
      undated += 1
      continue
    }
    const weights = firstWeightsRelease(facts, model)
    const opened = weights !== undefined && latestDay(weights.date) <= asOf
    members.set(model, {
      label: score.label,
      model,
      labs: known(score.labs) ?? [],
      day: dayNumber(latestDay(release.date)),
      access: opened ? 'open-weights' : release.access === 'open-weights' ? 'api' : release.access,
    })
  }
  return {
    models: [...members.values()],
    name: `models of the Epoch Capabilities Index as of ${vintage}`,
    inputs: [
      { kind: 'vintage', id: `eci/${vintage}` },
      ...[...new Set(facts.indexScores('eci', vintage).map((score) => score.source))].sort().map((id) => ({ kind: 'source' as const, id })),
    ],
    caveats: undated > 0 ? [`${undated} models of the index without a known release are left out.`] : [],
  }
}
