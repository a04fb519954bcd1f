import type { IndexScore, IsoDate, LabId, License, Model, Rating, Release } from '../entities/index.ts'
import { earliestDay, isMissing, known, latestDay } from '../entities/index.ts'
import { isCommercialWithoutPermission, isOsiApproved } from '../licensing/license-class.ts'
import { type CountryRule, countriesOf, membership, parseParty } from './country-rule.ts'
import { type Facts, firstPublicRelease, firstWeightsRelease, weightsLicenseOn } from './facts.ts'

/** A model with what is asked of it most: computed from its releases, the newest index vintage and the newest board by a date. */
export interface ModelSummary {
  readonly model: Model
  readonly countries: readonly string[]
  readonly firstPublic?: Release
  readonly firstWeights?: Release
  readonly license?: License
  readonly index?: IndexScore
  /** Its best row on the newest text board, overall, style-controlled. */
  readonly rating?: Rating
}

export interface ModelFilter {
  /** Country (ISO alpha-2) or lab id, several joined by `+`. */
  readonly country?: string | undefined
  readonly countryRule?: CountryRule | undefined
  readonly lab?: string | undefined
  readonly family?: string | undefined
  readonly open?: 'weights' | 'osi-licence' | 'commercial' | 'closed' | undefined
  readonly license?: string | undefined
  readonly releasedAfter?: IsoDate | undefined
  readonly releasedBefore?: IsoDate | undefined
  readonly minIndex?: number | undefined
  /** Part of a name, id or alias, without regard to case. */
  readonly text?: string | undefined
}

/** Summaries of all models as known on a date, in the order of their ids. */
export function summariseModels(facts: Facts, asOf: IsoDate): ModelSummary[] {
  const vintage = facts
    .vintages('eci')
    .filter((date) => date <= asOf)
    .at(-1)
  const index = bestByModel(vintage === undefined ? [] : facts.indexScores('eci', vintage))
  const board = { category: 'overall', styleControl: true }
  const boardDate = facts
    .boardDates(board)
    .filter((date) => date <= asOf)
    .at(-1)
  const ratings = bestByModel(boardDate === undefined ? [] : facts.ratings(board, boardDate))
  return [...facts.snapshot.models]
    .sort((x, y) => (x.id < y.id ? -1 : 1))
    .map((model) => {
      const license = licenseOn(facts, model, asOf)
      const firstPublic = firstPublicRelease(facts, model.id)
      const firstWeights = firstWeightsRelease(facts, model.id)
      const score = index.get(model.id)
      const rating = ratings.get(model.id)
      return {
        model,
        countries: countriesOf(facts, model.labs, { rule: 'headquarters', foldHongKongMacau: false }),
        ...(firstPublic && { firstPublic }),
        ...(firstWeights && { firstWeights }),
        ...(license && { license }),
        ...(score && { index: score }),
        ...(rating && { rating }),
      }
    })
}

/** Whether a model is known to have come out only after a date. */
export function isReleasedAfter(summary: ModelSummary, asOf: IsoDate): boolean {
  const date = summary.firstPublic?.date
  // “No later than” a day after `asOf` may still have been before it.
  return date !== undefined && !date.startsWith('≤') && earliestDay(date) > asOf
}

/** Whether a summary passes a filter. A fact that is not known never passes a filter that asks for it. */
export function matchesFilter(facts: Facts, summary: ModelSummary, filter: ModelFilter, asOf: IsoDate): boolean {
  const { model } = summary
  const released = summary.firstPublic && latestDay(summary.firstPublic.date)
  const opened = summary.firstWeights !== undefined && latestDay(summary.firstWeights.date) <= asOf
  return (
    (filter.country === undefined || isOf(facts, model, filter.country, filter.countryRule ?? 'headquarters')) &&
    (filter.lab === undefined || model.labs.includes(filter.lab as LabId)) &&
    (filter.family === undefined || known(model.family) === filter.family) &&
    (filter.open === undefined || isOpenAs(filter.open, opened, summary)) &&
    (filter.license === undefined || summary.license?.id === filter.license) &&
    (filter.releasedAfter === undefined || (released !== undefined && released > filter.releasedAfter)) &&
    (filter.releasedBefore === undefined || (released !== undefined && released < filter.releasedBefore)) &&
    (filter.minIndex === undefined || (summary.index !== undefined && summary.index.value >= filter.minIndex)) &&
    (filter.text === undefined || namesOf(model).some((name) => name.toLowerCase().includes(filter.text?.toLowerCase() ?? '')))
  )
}

function isOf(facts: Facts, model: Model, country: string, rule: CountryRule): boolean {
  const party = parseParty(country)
  return (
    membership(facts, { labs: model.labs, model: model.id }, party, parseParty(country === 'US' ? 'CN' : 'US'), {
      rule,
      foldHongKongMacau: false,
    }) === 'yes'
  )
}

function isOpenAs(open: NonNullable<ModelFilter['open']>, opened: boolean, summary: ModelSummary): boolean {
  switch (open) {
    case 'weights':
      return opened
    case 'osi-licence':
      return opened && isOsiApproved(summary.license) === 'yes'
    case 'commercial':
      return opened && isCommercialWithoutPermission(summary.license) === 'yes'
    case 'closed':
      return !opened && summary.firstPublic !== undefined
    default:
      return open satisfies never
  }
}

function licenseOn(facts: Facts, model: Model, asOf: IsoDate): License | undefined {
  const release = weightsLicenseOn(facts, model.id, asOf)
  const id = release && known(release.license)
  return id && facts.licenses.get(id)
}

function namesOf(model: Model): string[] {
  return [
    model.id,
    model.name,
    ...Object.values(model.aliases).flatMap((aliases) => (aliases ?? []).map((alias) => (typeof alias === 'string' ? alias : alias.name))),
  ]
}

/** Rows are highest first, so the first of a model is its best. */
function bestByModel<T extends IndexScore | Rating>(rows: readonly T[]): Map<string, T> {
  const best = new Map<string, T>()
  for (const row of rows) if (!isMissing(row.model) && !best.has(row.model)) best.set(row.model, row)
  return best
}
