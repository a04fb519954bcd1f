import type { Facts, Observatory } from '@openfrontier/core/observatory'
import type { Resource } from './definition.ts'

/** All rows of a resource in the order of their keys, each key once. */
export interface IndexedRows {
  readonly rows: readonly object[]
  readonly keyOf: (row: object) => string
  readonly find: (key: string) => object | undefined
}

const indexes = new WeakMap<Facts, Map<string, IndexedRows>>()

/** The rows of a resource, indexed once for a snapshot: which of them a date knows is a filter. */
export function indexedRows(resource: Resource, observatory: Observatory): IndexedRows {
  const held = indexes.get(observatory.facts) ?? new Map<string, IndexedRows>()
  indexes.set(observatory.facts, held)
  const known = held.get(resource.name)
  if (known !== undefined) return known
  const index = indexRows(resource, observatory)
  held.set(resource.name, index)
  return index
}

/** Rows that were known by the date of a view. */
export function rowsKnown(resource: Resource, { rows }: IndexedRows, view: Observatory): readonly object[] {
  const { knownSince } = resource
  if (knownSince === undefined || view.date >= view.facts.dataThrough) return rows
  return rows.filter((row) => (knownSince(row) ?? '') <= view.date)
}

function indexRows(resource: Resource, observatory: Observatory): IndexedRows {
  const keyed = resource.rowsOf(observatory).map((row) => ({ row, key: resource.keyOf(row) }))
  keyed.sort((x, y) => (x.key < y.key ? -1 : x.key > y.key ? 1 : 0))
  const keys = new Map<object, string>()
  const byKey = new Map<string, object>()
  let [before, copies] = ['', 0]
  for (const { row, key } of keyed) {
    // A publication may print the same line twice; each copy has its place in the list.
    copies = key === before ? copies + 1 : 0
    before = key
    const own = copies === 0 ? key : `${key}\u0000${String(copies).padStart(4, '0')}`
    keys.set(row, own)
    byKey.set(own, row)
  }
  return { rows: keyed.map(({ row }) => row), keyOf: (row) => keys.get(row) ?? '', find: (key) => byKey.get(key) }
}
