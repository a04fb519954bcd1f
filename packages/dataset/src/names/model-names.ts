import type { ConfigurationId, Maybe, Model, ModelAlias, ModelAliasNamespace, ModelId } from '@openfrontier/core/entities'
import type { Problem } from '../problem.ts'
import type { AliasSet } from '../read/alias-set.ts'
import type { CuratedRecord } from '../read/curated-kinds.ts'
import { foldName } from './fold-name.ts'

/** What a printed name stands for. */
export interface NamedModel {
  readonly model: ModelId
  readonly configuration?: ConfigurationId
}

interface Claimant extends NamedModel {
  readonly file: string
}

interface NameEntry {
  any?: Claimant
  /** Where one name means several models, by release date as printed. */
  readonly byRelease: Map<string, Claimant>
  /** Where one name means several models, by the provider whose row it is. */
  readonly byProvider: Map<string, Claimant>
  /** Why the name stands for no model, or for which one is not decided. */
  none?: { readonly missing: 'not-applicable' | 'ambiguous'; readonly note: string }
}

/** What a row says beside the name. */
export interface NamedRow {
  readonly released?: string | undefined
  /** The provider whose row it is. */
  readonly within?: string | undefined
}

/** Explicit aliases of models by namespace and name. */
export type ModelNames = ReadonlyMap<string, Readonly<NameEntry>>

/**
 * Collects the aliases of all models, those in the models' own files and those kept by publication. A name claimed twice is
 * a problem that names both; the first claim stands.
 */
export function indexModelNames(
  models: readonly CuratedRecord<Model>[],
  aliasSets: readonly CuratedRecord<AliasSet>[],
): { names: ModelNames; problems: Problem[] } {
  const names = new Map<string, NameEntry>()
  const problems: Problem[] = []
  const claim = (file: string, model: ModelId, namespace: string, alias: ModelAlias): void => {
    const { name, configuration, released, within } = fieldsOf(alias)
    const entry = entryOf(names, namespace, name)
    const claimant: Claimant = { model, file, ...(configuration === undefined ? {} : { configuration }) }
    const earlier = within !== undefined ? entry.byProvider.get(within) : released !== undefined ? entry.byRelease.get(released) : entry.any
    if (earlier !== undefined) problems.push(clash(file, model, namespace, name, within ?? released, earlier))
    else if (within !== undefined) entry.byProvider.set(within, claimant)
    else if (released !== undefined) entry.byRelease.set(released, claimant)
    else entry.any = claimant
  }
  for (const { file, value } of models) {
    for (const [namespace, aliases] of Object.entries(value.aliases)) for (const alias of aliases) claim(file, value.id, namespace, alias)
  }
  for (const { file, value } of aliasSets) {
    for (const [model, aliases] of Object.entries(value.models)) {
      for (const alias of aliases) claim(file, model as ModelId, value.namespace, alias)
    }
    for (const { name, why } of value.none ?? []) {
      entryOf(names, value.namespace, name).none ??= { missing: 'not-applicable', note: why }
    }
    for (const { name, why } of value.undecided ?? []) {
      entryOf(names, value.namespace, name).none ??= { missing: 'ambiguous', note: why }
    }
  }
  return { names, problems }
}

/** The model a printed name stands for, or why none can be named. An alias for the row's provider or release date wins over one for all. */
export function findModel(names: ModelNames, namespace: ModelAliasNamespace, name: string, row: NamedRow = {}): Maybe<NamedModel> {
  const entry = names.get(keyOf(namespace, name))
  if (entry === undefined) return { missing: 'unknown', note: 'no alias' }
  const { released, within } = row
  const claimant =
    (within === undefined ? undefined : entry.byProvider.get(within)) ??
    (released === undefined ? undefined : entry.byRelease.get(released)) ??
    entry.any
  if (claimant !== undefined) return claimant
  if (entry.none !== undefined) return entry.none
  return { missing: 'ambiguous', note: 'aliases of this name hold for other release dates or providers only' }
}

/** Models with all their aliases, those kept by publication among them. */
export function withAliases(models: readonly Model[], aliasSets: readonly CuratedRecord<AliasSet>[]): Model[] {
  const extra = new Map<ModelId, Map<ModelAliasNamespace, ModelAlias[]>>()
  for (const { value } of aliasSets) {
    for (const [model, aliases] of Object.entries(value.models)) {
      const byNamespace = extra.get(model as ModelId) ?? new Map<ModelAliasNamespace, ModelAlias[]>()
      extra.set(model as ModelId, byNamespace)
      byNamespace.set(value.namespace, [...(byNamespace.get(value.namespace) ?? []), ...aliases])
    }
  }
  return models.map((model) => {
    const more = extra.get(model.id)
    if (more === undefined) return model
    const aliases = { ...model.aliases }
    for (const [namespace, names] of more) aliases[namespace] = [...(aliases[namespace] ?? []), ...names]
    return { ...model, aliases }
  })
}

function fieldsOf(alias: ModelAlias): Exclude<ModelAlias, string> {
  return typeof alias === 'string' ? { name: alias } : alias
}

function entryOf(names: Map<string, NameEntry>, namespace: string, name: string): NameEntry {
  const key = keyOf(namespace, name)
  const entry = names.get(key) ?? { byRelease: new Map<string, Claimant>(), byProvider: new Map<string, Claimant>() }
  names.set(key, entry)
  return entry
}

function keyOf(namespace: string, name: string): string {
  return `${namespace}\u0000${foldName(name)}`
}

function clash(file: string, id: string, namespace: string, name: string, limit: string | undefined, earlier: Claimant): Problem {
  const when = limit === undefined ? '' : ` (${limit})`
  return {
    file,
    record: id,
    field: `aliases.${namespace}`,
    found: `the name "${name}"${when}, which ${earlier.model} (${earlier.file}) has too`,
    expected: 'a name that one model has, once, in a namespace',
    mend:
      earlier.model === id
        ? 'delete one of the two'
        : 'keep it with the model the publication means, or tell the rows apart by `released` or `within`',
  }
}
