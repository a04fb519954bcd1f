import type { ConfigurationId, Maybe, Model, ModelAliasNamespace, ModelId } from '@openfrontier/core/entities'
import type { Problem } from '../problem.ts'
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
}

/** Explicit aliases of models by namespace and name. */
export type ModelNames = ReadonlyMap<string, Readonly<NameEntry>>

/** Collects the aliases of all models. A name claimed twice is a problem that names both; the first claim stands. */
export function indexModelNames(models: readonly CuratedRecord<Model>[]): { names: ModelNames; problems: Problem[] } {
  const names = new Map<string, NameEntry>()
  const problems: Problem[] = []
  for (const { file, value } of models) {
    for (const [namespace, aliases] of Object.entries(value.aliases)) {
      for (const alias of aliases) {
        const { name, configuration, released } = typeof alias === 'string' ? { name: alias } : alias
        const entry = names.get(keyOf(namespace, name)) ?? { byRelease: new Map<string, Claimant>() }
        names.set(keyOf(namespace, name), entry)
        const claimant: Claimant = { model: value.id, file, ...(configuration === undefined ? {} : { configuration }) }
        const earlier = released === undefined ? entry.any : entry.byRelease.get(released)
        if (earlier !== undefined) problems.push(clash(file, value.id, namespace, name, released, earlier))
        else if (released === undefined) entry.any = claimant
        else entry.byRelease.set(released, claimant)
      }
    }
  }
  return { names, problems }
}

/** The model a printed name stands for, or why none can be named. An alias with the row's release date wins over one without. */
export function findModel(names: ModelNames, namespace: ModelAliasNamespace, name: string, released?: string): Maybe<NamedModel> {
  const entry = names.get(keyOf(namespace, name))
  if (entry === undefined) return { missing: 'unknown', note: 'no alias' }
  const claimant = (released === undefined ? undefined : entry.byRelease.get(released)) ?? entry.any
  if (claimant !== undefined) return claimant
  return { missing: 'ambiguous', note: 'aliases of this name hold for other release dates only' }
}

function keyOf(namespace: string, name: string): string {
  return `${namespace}\u0000${foldName(name)}`
}

function clash(file: string, id: string, namespace: string, name: string, released: string | undefined, earlier: Claimant): Problem {
  const when = released === undefined ? '' : ` released ${released}`
  return {
    file,
    record: id,
    field: `aliases.${namespace}`,
    found: `the name "${name}"${when}, which ${earlier.model} (${earlier.file}) has too`,
    expected: 'a name that one model has, once, in a namespace',
    mend:
      earlier.model === id ? 'delete one of the two' : 'keep it with the model the publication means, or tell the rows apart by `released`',
  }
}
