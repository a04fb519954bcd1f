import type { Source } from '@openfrontier/core/entities'
import type { Observatory } from '@openfrontier/core/observatory'

/** The sources that records name, each once, in the order of their ids. */
export function sourcesOf(observatory: Observatory, records: readonly { readonly sources: readonly string[] }[]): Source[] {
  const ids = [...new Set(records.flatMap((record) => record.sources))].sort()
  return ids.flatMap((id) => observatory.sources.get(id) ?? [])
}
