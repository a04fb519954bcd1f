import type { ConfigurationId, LabAliasNamespace, LabId, Maybe, ModelAliasNamespace, ModelId } from '@openfrontier/core/entities'
import { isMissing } from '@openfrontier/core/entities'
import { foldName } from './names/fold-name.ts'
import { findLabs, indexLabNames } from './names/lab-names.ts'
import { findModel, indexModelNames, type NamedRow } from './names/model-names.ts'
import type { Problem } from './problem.ts'
import type { Curated } from './read/curated-kinds.ts'

/** A printed name or label that nothing curated explains: kept, listed and counted, never matched by likeness. */
export interface Unresolved {
  readonly kind: 'model' | 'lab' | 'provider' | 'country' | 'access' | 'license-label'
  readonly namespace: string
  readonly name: string
  /** Rows it occurs in. */
  readonly rows: number
  /** Sources that print it. */
  readonly sources: readonly string[]
  /** Why it stands for no single model, or why nothing read decides for which, where that is known. */
  readonly why?: string
}

/** What became of the names of models that one source prints: `rows = resolved + explained + unknown`. */
export interface NamesOfSource {
  readonly source: string
  /** Rows that name a model. */
  readonly rows: number
  readonly resolved: number
  /** Of no single model, or undecided, with the reason. */
  readonly explained: number
  /** Without an alias. */
  readonly unknown: number
}

export interface ResolvedModel {
  readonly model: Maybe<ModelId>
  readonly configuration?: ConfigurationId
}

/** Resolves printed names through curated aliases, and remembers those it could not. */
export interface Resolver {
  model(namespace: ModelAliasNamespace, name: string, source: string, row?: NamedRow): ResolvedModel
  /** The same without noting a name that has no alias: for lists most of whose names nobody counts as models. */
  findModel(namespace: ModelAliasNamespace, name: string): Maybe<ModelId>
  /** Labs of a printed list of organisations; missing where none is printed or one of them has no alias. */
  labs(namespace: LabAliasNamespace, organizations: string | undefined, source: string): Maybe<LabId[]>
  /** Labs of a row: those of its model, or of the organisations it prints where the model is not resolved. */
  labsOfRow(resolved: ResolvedModel, namespace: LabAliasNamespace, organizations: string | undefined, source: string): Maybe<LabId[]>
  note(kind: Unresolved['kind'], namespace: string, name: string, source: string, why?: string): void
  /** All that was not resolved so far, the most frequent first. */
  unresolved(): Unresolved[]
  /** How many printed names of models were asked for so far, by source. */
  namesBySource(): NamesOfSource[]
}

/** A resolver over the curated labs and models, and the aliases that two of them claim. */
export function createResolver(curated: Curated): { resolver: Resolver; problems: Problem[] } {
  const models = indexModelNames(curated.models, curated.aliases)
  const labs = indexLabNames(curated.labs)
  const tally = new Map<string, Omit<Unresolved, 'rows' | 'sources'> & { rows: number; sources: Set<string> }>()
  const counts = new Map<string, { asked: number; resolved: number; explained: number }>()
  const labsOfModel = new Map(curated.models.map(({ value }) => [value.id, value.labs]))

  const note: Resolver['note'] = (kind, namespace, printed, source, why) => {
    const name = foldName(printed)
    const key = `${kind}\u0000${namespace}\u0000${name}`
    const entry = tally.get(key) ?? { kind, namespace, name, rows: 0, sources: new Set<string>(), ...(why === undefined ? {} : { why }) }
    tally.set(key, entry)
    entry.rows += 1
    entry.sources.add(source)
  }

  const resolver: Resolver = {
    note,
    model(namespace, name, source, row) {
      const found = findModel(models.names, namespace, name, row)
      const count = counts.get(source) ?? { asked: 0, resolved: 0, explained: 0 }
      counts.set(source, count)
      count.asked += 1
      if (!isMissing(found)) {
        count.resolved += 1
        return found.configuration === undefined ? { model: found.model } : { model: found.model, configuration: found.configuration }
      }
      if (found.missing !== 'unknown') count.explained += 1
      note('model', namespace, name, source, found.missing === 'unknown' ? undefined : found.note)
      return { model: found }
    },
    findModel(namespace, name) {
      const found = findModel(models.names, namespace, name)
      return isMissing(found) ? found : found.model
    },
    labs(namespace, organizations, source) {
      const found = findLabs(labs.names, namespace, organizations ?? '')
      for (const name of found.unknown) note('lab', namespace, name, source)
      if (found.unknown.length > 0) return { missing: 'unknown', note: `no alias: ${found.unknown.join('; ')}` }
      return found.labs.length > 0 ? [...found.labs] : { missing: 'not-published' }
    },
    labsOfRow(resolved, namespace, organizations, source) {
      const known = isMissing(resolved.model) ? undefined : labsOfModel.get(resolved.model)
      return known === undefined ? resolver.labs(namespace, organizations, source) : [...known]
    },
    namesBySource: () =>
      [...counts]
        .map(([source, { asked, resolved, explained }]) => ({
          source,
          rows: asked,
          resolved,
          explained,
          unknown: asked - resolved - explained,
        }))
        .sort((x, y) => (x.source < y.source ? -1 : 1)),
    unresolved() {
      return [...tally.values()]
        .map((entry) => ({ ...entry, sources: [...entry.sources].sort() }))
        .sort((x, y) => y.rows - x.rows || (x.kind + x.namespace + x.name < y.kind + y.namespace + y.name ? -1 : 1))
    },
  }
  return { resolver, problems: [...models.problems, ...labs.problems] }
}
