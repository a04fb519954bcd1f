import type { SnapshotManifest } from '@openfrontier/core/entities'
import type { Coverage } from '../compile/coverage.ts'

const longestList = 40

/** What a snapshot holds, as lines of text. */
export function snapshotLines(manifest: SnapshotManifest): string[] {
  const counts = Object.entries(manifest.counts).map(([kind, count]) => `  ${number(count)} ${kind}`)
  const parts = manifest.parts.map(({ name, bytes }) => `  ${number(Math.ceil(bytes / 1000))} kB ${name}`)
  return [`snapshot ${manifest.sha256.slice(0, 12)}, data through ${manifest.dataThrough}`, ...counts, 'parts', ...parts]
}

/** How much is resolved, as lines of text. */
export function coverageLines({ figures }: Coverage): string[] {
  return ['coverage', ...figures.map(({ what, part, whole }) => `  ${percent(part, whole)} ${number(part)} of ${number(whole)} ${what}`)]
}

/** Names that are not resolved, the most frequent first, as lines of text. */
export function unresolvedLines({ unresolved }: Coverage): string[] {
  const rest = unresolved.length - longestList
  return [
    `${unresolved.length} names not resolved`,
    ...unresolved
      .slice(0, longestList)
      .map(({ kind, namespace, name, rows, sources }) => `${number(rows)} rows  ${kind} ${namespace}: ${name} (${sources.join(', ')})`),
    ...(rest > 0 ? [`  and ${rest} more, in the coverage report`] : []),
  ]
}

function number(value: number): string {
  return value.toLocaleString('en-US').padStart(8)
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} %`.padStart(8)
}
