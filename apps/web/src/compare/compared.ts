import type { Lab, ModelSummary, Observatory } from '@openfrontier/core'
import type { CompareQuery } from './compare-query.ts'

export interface Unresolved {
  readonly kind: 'not-found' | 'ambiguous'
  readonly name: string
  readonly near: readonly string[]
}

/** A name that was asked for, and what it stands for. */
export type Asked =
  | { readonly kind: 'model'; readonly name: string; readonly summary: ModelSummary }
  | { readonly kind: 'lab'; readonly name: string; readonly lab: Lab }
  | Unresolved

export interface Comparison {
  readonly models: readonly ModelSummary[]
  readonly labs: readonly Lab[]
  readonly problems: readonly Unresolved[]
  /** Models and labs were asked for together; the kind of the first is kept. */
  readonly mixed: boolean
}

export const askedNames = ['a', 'b', 'c', 'd', 'e', 'f'] as const

/** Resolves what was asked for; names are never guessed. */
export function readComparison(observatory: Observatory, query: CompareQuery): Comparison {
  const asked = askedNames.flatMap((name) => (query[name] === undefined ? [] : [resolve(observatory, query[name])]))
  const found = asked.filter(({ kind }) => kind === 'model' || kind === 'lab')
  const first = found[0]?.kind
  const models = new Map(
    found.flatMap((each) => (each.kind === 'model' && first === 'model' ? [[each.summary.model.id, each.summary]] : [])),
  )
  const labs = new Map(found.flatMap((each) => (each.kind === 'lab' && first === 'lab' ? [[each.lab.id, each.lab]] : [])))
  return {
    models: [...models.values()],
    labs: [...labs.values()],
    problems: asked.flatMap((each) => (each.kind === 'not-found' || each.kind === 'ambiguous' ? [each] : [])),
    mixed: found.some(({ kind }) => kind !== first),
  }
}

function resolve({ labs, models }: Observatory, name: string): Asked {
  const lab = labs.get(name.toLowerCase()) ?? [...labs.values()].find((each) => each.name.toLowerCase() === name.toLowerCase())
  if (lab !== undefined) return { kind: 'lab', name, lab }
  const found = models.resolve(name)
  if (found.kind === 'resolved') {
    const summary = models.get(found.modelId)
    if (summary !== undefined) return { kind: 'model', name, summary }
  }
  if (found.kind === 'ambiguous') return { kind: 'ambiguous', name, near: found.candidates }
  return { kind: 'not-found', name, near: found.kind === 'not-found' ? found.near : [] }
}
