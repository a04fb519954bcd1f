import type { IsoDate, LicenseId, ModelId, Release } from '../entities/index.ts'
import { isMissing, known, latestDay } from '../entities/index.ts'
import type { Facts } from '../observatory/facts.ts'
import { evaluateLicense } from './evaluate-license.ts'
import { type LicenseAnswer, type LicenseEvaluation, worstAnswer } from './evaluation.ts'
import type { LicenseProfile } from './profile.ts'

/** The terms of one way to use a model, or why none can be named. */
export type TermsEvaluation =
  | { readonly kind: 'evaluated'; readonly release: Release; readonly evaluation: LicenseEvaluation }
  | { readonly kind: 'unknown-licence'; readonly release: Release; readonly detail: string }
  | { readonly kind: 'none-known'; readonly detail: string }

/** Whether one may use a model: its weights, those it was made from, and, apart, its maker's service. */
export interface ModelLicenseEvaluation {
  readonly modelId: ModelId
  readonly asOf: IsoDate
  /** Of the weights with all they were made from; `unknown` where no weights are known to be public. */
  readonly answer: LicenseAnswer
  readonly weights: TermsEvaluation
  /** Weights of other makers it was made from: a maker cannot grant more than it was granted. */
  readonly bases: readonly { readonly modelId: ModelId; readonly terms: TermsEvaluation }[]
  /** Access without the weights: the provider's terms bind, and the licence of the weights says nothing. */
  readonly service: TermsEvaluation
  /** Terms of the weights over time. */
  readonly history: readonly { readonly date: string; readonly act: Release['act']; readonly license: Release['license'] }[]
}

/**
 * Evaluates the licence that binds a model's weights on a date: the profile's, else that of the facts. Licences bind what was
 * released, so a model relicensed later answers by its date. `undefined` where there is no such model.
 */
export function evaluateModel(facts: Facts, modelId: string, profile: LicenseProfile): ModelLicenseEvaluation | undefined {
  const model = facts.models.get(modelId as ModelId)
  if (model === undefined) return undefined
  const asOf = profile.date ?? facts.dataThrough
  const weights = weightsTerms(facts, model.id, profile, asOf)
  const bases = foreignBases(facts, model.id).map((base) => ({ modelId: base, terms: weightsTerms(facts, base, profile, asOf) }))
  return {
    modelId: model.id,
    asOf,
    answer: worstAnswer(
      [weights, ...bases.map(({ terms }) => terms)].map((terms) => (terms.kind === 'evaluated' ? terms.evaluation.answer : 'unknown')),
    ),
    weights,
    bases,
    service: serviceTerms(facts, model.id, profile, asOf),
    history: weightsReleases(facts, model.id, asOf).map(({ date, act, license }) => ({ date, act, license })),
  }
}

function weightsTerms(facts: Facts, id: ModelId, profile: LicenseProfile, asOf: IsoDate): TermsEvaluation {
  const releases = weightsReleases(facts, id, asOf)
  const newest = releases.at(-1)
  if (newest === undefined) return { kind: 'none-known', detail: `no release of its weights is known by ${asOf}` }
  // A change to a licence that is not known ends what was known before it; a further copy without a label does not.
  const binding = newest.act === 'relicense' ? newest : (releases.filter(({ license }) => !isMissing(license)).at(-1) ?? newest)
  return evaluated(facts, binding, { ...profile, date: asOf, ...multimodalOf(facts, id, profile) })
}

function weightsReleases(facts: Facts, id: ModelId, asOf: IsoDate): readonly Release[] {
  return (facts.releasesByModel.get(id) ?? []).filter(
    ({ access, act, date }) => access === 'open-weights' && act !== 'retirement' && latestDay(date) <= asOf,
  )
}

function serviceTerms(facts: Facts, id: ModelId, profile: LicenseProfile, asOf: IsoDate): TermsEvaluation {
  const release = (facts.releasesByModel.get(id) ?? [])
    .filter(({ access, date }) => (access === 'api' || access === 'hosted') && latestDay(date) <= asOf)
    .at(-1)
  if (release === undefined) return { kind: 'none-known', detail: `no service of its maker is known by ${asOf}` }
  return evaluated(facts, release, { ...profile, date: asOf })
}

function evaluated(facts: Facts, release: Release, profile: LicenseProfile): TermsEvaluation {
  const id = known(release.license)
  const license = id && facts.licenses.get(id as LicenseId)
  if (license) return { kind: 'evaluated', release, evaluation: evaluateLicense(license, profile) }
  return { kind: 'unknown-licence', release, detail: `under which licence it was released on ${release.date} is not known` }
}

/** What the facts say on modality, where the profile says nothing. */
function multimodalOf(facts: Facts, id: ModelId, { multimodal }: LicenseProfile): { readonly multimodal?: boolean } {
  if (multimodal !== undefined) return { multimodal }
  const domains = known(facts.models.get(id)?.modality)
  return domains === undefined
    ? {}
    : { multimodal: domains.length > 1 && domains.some((domain) => domain !== 'Language' && domain !== 'Code') }
}

/** Models of other makers in the line of bases, nearest first. A maker may give its own model other terms than its base has. */
function foreignBases(facts: Facts, id: ModelId): readonly ModelId[] {
  const labs = new Set(facts.models.get(id)?.labs ?? [])
  const found: ModelId[] = []
  const visited = new Set<ModelId>([id])
  const queue: ModelId[] = [id]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const base of known(facts.models.get(next)?.bases) ?? []) {
      if (visited.has(base.model)) continue
      visited.add(base.model)
      queue.push(base.model)
      const makers = facts.models.get(base.model)?.labs ?? []
      if (!makers.some((lab) => labs.has(lab))) found.push(base.model)
    }
  }
  return found
}
