import { basesFromTags } from '../hub-weekly/bases-from-tags.ts'
import type { HubEntry } from './listing.ts'

/** How a repository was made, by the Hub's words. */
const relations: readonly string[] = ['finetune', 'adapter', 'merge', 'quantized']

export interface Lineage {
  readonly bases: readonly string[]
  readonly relation?: string
}

/** What a repository declares of its bases: the Hub's reading of it, or else its tags. */
export function lineageOf({ id, baseModels, tags }: Pick<HubEntry, 'id' | 'baseModels' | 'tags'>): Lineage {
  const tagged = basesFromTags(tags)
  const declared = baseModels?.models.map((model) => model.id) ?? []
  const bases = [...new Set(declared.length > 0 ? declared : tagged.bases)].filter((base) => base !== id)
  const word = baseModels?.relation ?? tagged.relation
  return { bases, ...(word !== undefined && relations.includes(word) && bases.length > 0 && { relation: word }) }
}
