import type { RawQuery } from './read-query.ts'

/** The query of an address as Next hands it to a page: a name given several times keeps all its values. */
export function rawQuery(search: URLSearchParams): RawQuery {
  const raw: Record<string, string | string[]> = {}
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name)
    const [only] = values
    raw[name] = values.length === 1 && only !== undefined ? only : values
  }
  return raw
}
