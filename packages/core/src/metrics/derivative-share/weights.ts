import { isMissing, known, type Repository } from '../../entities/index.ts'
import type { CountryOptions } from '../../observatory/country-rule.ts'
import { membership, parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'

/** How much of one repository stands on the side asked for, and of how much it is not known; both between 0 and 1. */
export interface BaseWeight {
  readonly yes: number
  readonly unknown: number
}

/** The source's words for the regions of a root base's developer, by ours. */
export const regionsOfParty: Readonly<Record<string, Repository['rootRegion']>> = { CN: 'china', US: 'us', EU: 'eu', other: 'other' }

/** Words of the source for a family nobody knows. */
const unknownFamily = 'Other/unknown'

/** By the source's reading of the root base: one root for a repository, however many bases it declares. */
export function byRoot({ rootRegion, rootFamily }: Repository, of: string, by: 'region' | 'family'): BaseWeight {
  if (by === 'family') {
    const family = known(rootFamily)
    if (family === undefined || family === unknownFamily) return { yes: 0, unknown: 1 }
    return { yes: family === of ? 1 : 0, unknown: 0 }
  }
  const region = known(rootRegion)
  if (region === undefined || region === 'unknown') return { yes: 0, unknown: 1 }
  return { yes: region === regionsOfParty[of] ? 1 : 0, unknown: 0 }
}

/** By the developers of the declared bases; each of k bases counts 1/k. */
export function byDeclaredBase(facts: Facts, { bases }: Repository, of: string, options: CountryOptions): BaseWeight {
  if (isMissing(bases)) return { yes: 0, unknown: 1 }
  const weight = { yes: 0, unknown: 0 }
  for (const base of bases) {
    const id = known(base.model)
    const model = id && facts.models.get(id)
    const whose = model === undefined ? 'unknown' : membership(facts, { labs: model.labs, model: model.id }, parseParty(of), [], options)
    if (whose !== 'no') weight[whose] += 1 / bases.length
  }
  return weight
}
