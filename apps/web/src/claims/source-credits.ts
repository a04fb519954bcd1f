import type { Observatory } from '@openfrontier/core'
import { strings } from '../strings.ts'
import { words } from './words.ts'

/** Credits named below a figure: more would not be read there, and all stand under the sources. */
const mostNamed = 3

/** The credits of sources by id, the first few named; of what is this record's own, its name. */
export function creditsOf({ sources }: Observatory, ids: readonly string[]): string {
  const credits = [...new Set(ids.map((id) => sources.get(id)?.attribution ?? id))]
  const rest = credits.length - mostNamed
  return `${credits.slice(0, mostNamed).join('; ')}${rest > 0 ? `; ${words.moreSources(rest)}` : ''}` || strings.siteName
}
