import type { ConfigurationId, Model, ModelAlias, ModelAliasNamespace, ModelId } from '../entities/index.ts'
import type { Facts } from './facts.ts'

/** What a name stands for. Names match through explicit aliases only; near names are shown, never taken. */
export type Resolution =
  | {
      readonly query: string
      readonly kind: 'resolved'
      readonly modelId: ModelId
      readonly configuration?: ConfigurationId
      readonly via: string
    }
  | { readonly query: string; readonly kind: 'not-found'; readonly near: readonly ModelId[] }
  | { readonly query: string; readonly kind: 'ambiguous'; readonly candidates: readonly ModelId[] }

export type Resolve = (query: string) => Resolution

/** Builds the look-up of names: ids, former ids, public names and aliases, without regard to case and outer space. */
export function createResolver(facts: Facts): Resolve {
  // Built at the first question: most who open a snapshot look up no name.
  let names: ReturnType<typeof indexNames> | undefined
  return (query) => {
    names ??= indexNames(facts.snapshot.models)
    const hits = names.get(normalise(query)) ?? []
    const models = [...new Set(hits.map((hit) => hit.modelId))]
    const [first] = hits
    if (first === undefined) return { query, kind: 'not-found', near: nearNames(query, names) }
    if (models.length > 1) return { query, kind: 'ambiguous', candidates: models.sort() }
    const configured = hits.every((hit) => hit.configuration !== undefined) ? first.configuration : undefined
    return { query, kind: 'resolved', modelId: first.modelId, ...(configured && { configuration: configured }), via: first.via }
  }
}

interface NameHit {
  readonly modelId: ModelId
  readonly configuration?: ConfigurationId
  /** Where the name comes from: `id`, `name`, or the publication that prints it. */
  readonly via: string
}

function normalise(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase()
}

function indexNames(models: readonly Model[]): Map<string, NameHit[]> {
  const names = new Map<string, NameHit[]>()
  const add = (name: string, hit: NameHit) => {
    const key = normalise(name)
    names.set(key, [...(names.get(key) ?? []), hit])
  }
  for (const model of models) {
    add(model.id, { modelId: model.id, via: 'id' })
    add(model.name, { modelId: model.id, via: 'name' })
    for (const former of model.formerIds ?? []) add(former, { modelId: model.id, via: 'former id' })
    for (const [namespace, aliases] of Object.entries(model.aliases) as [ModelAliasNamespace, ModelAlias[]][]) {
      for (const alias of aliases) {
        const { name, configuration } = typeof alias === 'string' ? { name: alias, configuration: undefined } : alias
        add(name, { modelId: model.id, ...(configuration && { configuration }), via: `${namespace} alias` })
      }
    }
  }
  return names
}

/** Ids of up to five models whose names share most letter pairs with the query (Dice's coefficient of at least one half). */
function nearNames(query: string, names: ReadonlyMap<string, readonly NameHit[]>): ModelId[] {
  const wanted = letterPairs(normalise(query))
  const scores = new Map<ModelId, number>()
  for (const [name, hits] of names) {
    const likeness = dice(wanted, letterPairs(name))
    if (likeness < 0.5) continue
    for (const hit of hits) scores.set(hit.modelId, Math.max(likeness, scores.get(hit.modelId) ?? 0))
  }
  return [...scores]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, 5)
    .map(([id]) => id)
}

function letterPairs(text: string): Set<string> {
  const letters = text.replace(/[^a-z0-9]/g, '')
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, place) => letters.slice(place, place + 2)))
}

function dice(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  let shared = 0
  for (const pair of x) if (y.has(pair)) shared += 1
  return x.size + y.size === 0 ? 0 : (2 * shared) / (x.size + y.size)
}
