/** JSON with the keys of every object sorted: the same value gives the same text, whatever order it was built in. */
export function stableJson(value: unknown): string {
  return JSON.stringify(sortKeys(value))
}

/** The same value with the keys of every object sorted, and without what is undefined. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(entries.sort(([x], [y]) => (x < y ? -1 : 1)).map(([key, inner]) => [key, sortKeys(inner)]))
}
