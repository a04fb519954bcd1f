import { stableJson } from './stable-json.ts'
import type { Column, Other, Table } from './table.ts'

/** Records by column, columns by name. The form of a column follows from its values alone, so the same records give the same table. */
export function encodeTable(records: readonly object[]): Table {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))].sort()
  const columns = names.map((name) =>
    encodeColumn(
      name,
      records.map((record): unknown => Reflect.get(record, name)),
    ),
  )
  return { count: records.length, columns }
}

function encodeColumn(name: string, values: readonly unknown[]): Column {
  const keys = values.map(keyOf)
  if (new Set(keys).size === 1 && values[0] !== undefined) return { name, as: 'same', value: values[0] }
  const present = values.filter((value) => value !== undefined).length
  const textual = keys.map((key, row) => (key === undefined || isNumeric(values[row]) ? undefined : key))
  const { pool, places } = poolOf(values, textual)
  const pooled = places.filter((place) => place !== null).length

  if (pooled === 0) return { name, as: 'value', cells: orNull(values) }
  if (pooled < present) {
    const cells = values.map((value, row) => (isNumeric(value) ? value : (places[row]?.toString() ?? null)))
    return { name, as: 'number', pool, cells }
  }
  if (pool.length * 2 <= present) return { name, as: 'pooled', pool, cells: places }
  return haveCommonFields(pool) ? encodeFields(name, values, keys) : { name, as: 'value', cells: orNull(values) }
}

function encodeFields(name: string, values: readonly unknown[], keys: readonly unknown[]): Column {
  const missing = poolOf(
    values,
    keys.map((key, row) => (isMissingValue(values[row]) ? key : undefined)),
  )
  const others: Other[] = []
  const objects = values.map((value, row): object => {
    if (typeof value === 'object' && value !== null && !isMissingValue(value)) return value
    others.push([row, missing.places[row] ?? null])
    return {}
  })
  return { name, as: 'fields', columns: encodeTable(objects).columns, others, pool: missing.pool }
}

/** Distinct values in the order of their first use, and the place of each value; none where there is no key. */
function poolOf(values: readonly unknown[], keys: readonly unknown[]): { pool: unknown[]; places: (number | null)[] } {
  const placeOf = new Map<unknown, number>()
  const pool: unknown[] = []
  const places = values.map((value, row) => {
    const key = keys[row]
    if (key === undefined) return null
    const known = placeOf.get(key)
    if (known !== undefined) return known
    placeOf.set(key, pool.length)
    pool.push(value)
    return pool.length - 1
  })
  return { pool, places }
}

/** What tells values apart in a map. The mark keeps an object apart from a text that is its JSON. */
function keyOf(value: unknown): unknown {
  return typeof value === 'object' ? `\u0000${stableJson(value)}` : value
}

/** Whether all values that are not missing are objects with the same fields, and there are any. */
function haveCommonFields(values: readonly unknown[]): boolean {
  const shapes = new Set<string>()
  for (const value of values) {
    if (isMissingValue(value)) continue
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    shapes.add(Object.keys(value).sort().join('\u0000'))
  }
  return shapes.size === 1
}

function orNull(values: readonly unknown[]): unknown[] {
  return values.map((value) => value ?? null)
}

function isNumeric(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean'
}

function isMissingValue(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'missing' in value
}
