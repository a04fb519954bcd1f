import type { Model, ModelId, Release } from '@openfrontier/core/entities'
import type { AliasSet } from '../read/alias-set.ts'
import type { CuratedRecord } from '../read/curated-kinds.ts'
import { foldName } from './fold-name.ts'

const host = 'huggingface.co'
const namespace = 'huggingface'

/**
 * Names that releases give: a repository of Hugging Face that a release names as its artefact is that model's, to the letter. A name
 * that an alias claims, or that is said to stand for no model, stays as it is, and so does one that releases of two models name.
 */
export function artefactAliases(
  models: readonly CuratedRecord<Model>[],
  aliasSets: readonly CuratedRecord<AliasSet>[],
  releases: readonly CuratedRecord<Release>[],
): CuratedRecord<AliasSet> {
  const settled = settledNames(models, aliasSets)
  const owners = new Map<string, Set<ModelId>>()
  for (const { value } of releases) {
    if (value.artefact?.host !== host) continue
    const name = foldName(value.artefact.repository)
    if (!settled.has(name)) owners.set(name, (owners.get(name) ?? new Set()).add(value.model))
  }
  const names = new Map<ModelId, string[]>()
  for (const [name, [model, ...others]] of owners) {
    if (model !== undefined && others.length === 0) names.set(model, [...(names.get(model) ?? []), name])
  }
  const id = `${namespace}/artefacts`
  const value: AliasSet = { id, namespace, models: Object.fromEntries([...names].sort(([x], [y]) => (x < y ? -1 : 1))), sources: [] }
  return { id, file: 'curated/releases', value }
}

function settledNames(models: readonly CuratedRecord<Model>[], aliasSets: readonly CuratedRecord<AliasSet>[]): ReadonlySet<string> {
  const ofModels = models.flatMap(({ value }) => value.aliases[namespace] ?? [])
  const sets = aliasSets.filter(({ value }) => value.namespace === namespace)
  const ofSets = sets.flatMap(({ value }) => [...Object.values(value.models).flat(), ...(value.none ?? []), ...(value.undecided ?? [])])
  return new Set([...ofModels, ...ofSets].map((alias) => foldName(typeof alias === 'string' ? alias : alias.name)))
}
