import type { IndexScore, Listing, ModelId, ModelList, PartialDate, Release, ReleaseAccess, SourceId } from '@openfrontier/core/entities'
import { isMissing, modelLists } from '@openfrontier/core/entities'
import type { IngestedTable } from '../read/read-ingested.ts'
import type { Resolver } from '../resolve-names.ts'
import { accessOf } from './access.ts'

const actOf = { 'open-weights': 'weights', api: 'api', hosted: 'product', unreleased: 'announcement' } as const

interface Candidate {
  readonly model: ModelId
  readonly date: PartialDate
  readonly access: ReleaseAccess
  readonly source: SourceId
  readonly list?: ModelList
  /** Lower comes first. */
  readonly rank: readonly (string | number)[]
}

/**
 * Releases that lists say of models without a curated release of the same access: one a model, from the list of notable
 * models before others, then the earliest. A list gives one date and one access, so these have grade S1 and no licence.
 */
export function releasesFromListings(listings: readonly Listing[], curated: readonly Release[]): Release[] {
  const candidates = candidatesOf(listings.filter(({ list }) => list.startsWith('epoch-')))
  const taken = new Set(curated.map(({ model, access }) => `${model} ${access}`))
  return firstPerModel(candidates)
    .filter(({ model, access }) => !taken.has(`${model} ${access}`))
    .map((candidate) => toRelease(candidate, 'epoch-listing', "From Epoch AI's list"))
}

/** Lists other than Epoch AI's, by what they are called in a note. ATOM's list prints no dates. */
const otherLists: Partial<Record<ModelList, string>> = { 'models-dev': 'models.dev', 'llm-stats': 'LLM Stats', openrouter: 'OpenRouter' }

/**
 * Releases that the other lists say of models without any release. OpenRouter prints the day on which it took a model in, so
 * its date is the latest on which the model can have been released.
 */
export function releasesFromOtherLists(listings: readonly Listing[], others: readonly Release[]): Release[] {
  const dated = new Set<ModelId>(others.map(({ model }) => model))
  const found = listings.filter(({ list, model }) => otherLists[list] !== undefined && !isMissing(model) && !dated.has(model))
  return firstPerModel(candidatesOf(found)).map((candidate) => {
    const list = candidate.list ?? 'models-dev'
    const date = list === 'openrouter' ? (`≤${candidate.date}` as PartialDate) : candidate.date
    return toRelease({ ...candidate, date }, `${list}-listing`, `From the list of ${otherLists[list] ?? list}`)
  })
}

/** Releases of weights on the days to which the ATOM Project corrects them, for models without any release. */
export function releasesFromCorrections(
  tables: readonly IngestedTable<'date-corrections'>[],
  resolver: Resolver,
  others: readonly Release[],
): Release[] {
  const dated = new Set<ModelId>(others.map(({ model }) => model))
  const candidates = tables.flatMap(({ source, rows }) =>
    rows.flatMap(({ label, released }): Candidate[] => {
      const { model } = resolver.model('huggingface', label, source)
      if (isMissing(model) || dated.has(model)) return []
      return [{ model, date: released, access: 'open-weights', source, rank: [released, label] }]
    }),
  )
  return firstPerModel(candidates).map((candidate) => toRelease(candidate, 'atom-correction', 'A date the ATOM Project corrects'))
}

function candidatesOf(listings: readonly Listing[]): Candidate[] {
  return listings.flatMap((listing): Candidate[] => {
    const { model, access, published, source, list } = listing
    if (isMissing(model) || isMissing(access) || isMissing(published)) return []
    return [{ model, date: published, access, source, list, rank: [modelLists.indexOf(list), published, listing.label] }]
  })
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
    id: `${model}/${date.replace('≤', 'until-')}-${suffix}` as Release['id'],
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
