import type { IndexScore, Listing, ModelId, PartialDate, Release, ReleaseAccess, SourceId } from '@openfrontier/core/entities'
import { isMissing, modelLists } from '@openfrontier/core/entities'
import { accessOf } from './access.ts'

const actOf = { 'open-weights': 'weights', api: 'api', hosted: 'product', unreleased: 'announcement' } as const

interface Candidate {
  readonly model: ModelId
  readonly date: PartialDate
  readonly access: ReleaseAccess
  readonly source: SourceId
  /** Lower comes first. */
  readonly rank: readonly (string | number)[]
}

/**
 * Releases that lists say of models without a curated release of the same access: one a model, from the list of notable
 * models before others, then the earliest. A list gives one date and one access, so these have grade S1 and no licence.
 */
export function releasesFromListings(listings: readonly Listing[], curated: readonly Release[]): Release[] {
  const candidates = listings.flatMap((listing): Candidate[] => {
    const { model, access, published, source } = listing
    if (isMissing(model) || isMissing(access) || isMissing(published)) return []
    return [{ model, date: published, access, source, rank: [modelLists.indexOf(listing.list), published, listing.label] }]
  })
  const taken = new Set(curated.map(({ model, access }) => `${model} ${access}`))
  return firstPerModel(candidates)
    .filter(({ model, access }) => !taken.has(`${model} ${access}`))
    .map((candidate) => toRelease(candidate, 'epoch-listing', "From Epoch AI's list"))
}

/** The same for models of the index that neither a curated release nor a list dates: from the newest vintage that prints an access. */
export function releasesFromIndex(scores: readonly IndexScore[], others: readonly Release[]): Release[] {
  const dated = new Set<ModelId>(others.map(({ model }) => model))
  const candidates = scores.flatMap((score): Candidate[] => {
    const { model, releasedAsPrinted: date, accessLabel, source, vintage } = score
    const access = isMissing(accessLabel) ? accessLabel : accessOf(accessLabel)
    if (isMissing(model) || isMissing(date) || isMissing(access) || dated.has(model)) return []
    return [{ model, date, access, source, rank: [-Number(vintage.replaceAll('-', '')), date, score.label] }]
  })
  return firstPerModel(candidates).map((candidate) => toRelease(candidate, 'epoch-index', "From Epoch AI's index"))
}

function firstPerModel(candidates: readonly Candidate[]): Candidate[] {
  const first = new Map<ModelId, Candidate>()
  for (const candidate of candidates) {
    const earlier = first.get(candidate.model)
    if (earlier === undefined || compareRanks(candidate.rank, earlier.rank) < 0) first.set(candidate.model, candidate)
  }
  return [...first.values()]
}

function compareRanks(a: Candidate['rank'], b: Candidate['rank']): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]
    if (right !== undefined && left !== right) return left < right ? -1 : 1
  }
  return 0
}

function toRelease({ model, date, access, source }: Candidate, suffix: string, note: string): Release {
  return {
    id: `${model}/${date}-${suffix}` as Release['id'],
    model,
    act: actOf[access],
    date,
    access,
    license: { missing: 'unknown' },
    grade: 'S1',
    note,
    sources: [source],
  }
}
