import type { CountryCode, Lab, LabId, ModelId } from '../entities/index.ts'
import { isMissing } from '../entities/index.ts'
import type { Facts } from './facts.ts'

/**
 * Who counts as a country's model.
 * - `headquarters`: the country of the developing labs' seats; a model whose labs sit in several countries is `joint` and counts for none
 * - `any-developer`: any developing lab sits there; a joint model counts for each of its countries
 * - `parent`: as `headquarters`, with the seat of the lab's parent where that is known
 * - `base-lineage`: as `headquarters`, of the root base model; a model without a recorded base counts by its own labs
 * - `exclusive-pair`: a developer in the one country and none in the other; third countries are ignored
 */
export const countryRules = ['headquarters', 'any-developer', 'parent', 'base-lineage', 'exclusive-pair'] as const
export type CountryRule = (typeof countryRules)[number]

/** Whose models: countries (`US`) or labs by id (`openai`), several joined by `+`. */
export type Party = readonly (CountryCode | LabId)[]

/** Reads `US`, `openai` or `openai+google`. Whether a lab exists is checked against the facts, not here. */
export function parseParty(text: string): Party {
  return text.split('+') as (CountryCode | LabId)[]
}

export function isCountry(member: CountryCode | LabId): member is CountryCode {
  return /^[A-Z]{2}$/.test(member)
}

export interface CountryOptions {
  readonly rule: CountryRule
  /** Count Hong Kong and Macau as China. */
  readonly foldHongKongMacau: boolean
}

/** Whether a model belongs to a party. `unknown`: no developing lab's country is known. */
export type Membership = 'yes' | 'no' | 'unknown'

/** The developers of something that may or may not be resolved to a model. */
export interface Developed {
  readonly labs: readonly LabId[]
  readonly model?: ModelId
}

/** Decides whether what was developed belongs to `party`, against `other` under `exclusive-pair`. */
export function membership(facts: Facts, developed: Developed, party: Party, other: Party, options: CountryOptions): Membership {
  const labs = party.filter((member): member is LabId => !isCountry(member))
  const countries = party.filter(isCountry)
  const labIds = options.rule === 'base-lineage' ? rootLabs(facts, developed) : developed.labs
  if (labs.some((lab) => labIds.includes(lab))) return 'yes'
  if (countries.length === 0) return labIds.length === 0 ? 'unknown' : 'no'
  const seats = countriesOf(facts, labIds, options)
  if (seats.length === 0) return 'unknown'
  const here = seats.some((seat) => countries.includes(seat))
  switch (options.rule) {
    case 'any-developer':
      return here ? 'yes' : 'no'
    case 'exclusive-pair':
      return here && !seats.some((seat) => other.includes(seat) && !countries.includes(seat)) ? 'yes' : 'no'
    case 'headquarters':
    case 'parent':
    case 'base-lineage':
      return seats.every((seat) => countries.includes(seat)) ? 'yes' : 'no'
    default:
      return options.rule satisfies never
  }
}

/** Distinct known countries of labs under a rule, in the order of the labs. Labs of unknown country are left out. */
export function countriesOf(facts: Facts, labs: readonly LabId[], options: CountryOptions): CountryCode[] {
  const countries = labs.flatMap((id) => {
    const lab = facts.labs.get(id)
    const country = lab && countryOfLab(lab, options.rule)
    return country === undefined
      ? []
      : [options.foldHongKongMacau && (country === 'HK' || country === 'MO') ? ('CN' as CountryCode) : country]
  })
  return [...new Set(countries)]
}

function countryOfLab(lab: Lab, rule: CountryRule): CountryCode | undefined {
  if (rule === 'parent' && !isMissing(lab.parent) && !isMissing(lab.parent.country)) return lab.parent.country
  return isMissing(lab.headquarters.country) ? undefined : lab.headquarters.country
}

/** Labs of the model at the root of the recorded line of bases; with several bases, of the first. */
function rootLabs(facts: Facts, developed: Developed): readonly LabId[] {
  let labs = developed.labs
  let id = developed.model
  for (const visited = new Set<ModelId>(); id !== undefined && !visited.has(id); ) {
    visited.add(id)
    const model = facts.models.get(id)
    if (model === undefined) break
    labs = model.labs
    id = isMissing(model.bases) ? undefined : model.bases[0]?.model
  }
  return labs
}
