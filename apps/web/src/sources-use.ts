import type { SourceId } from '@openfrontier/core'
import { formatAmount } from './format.ts'
import { openObservatory } from './observatory.ts'

/** Kinds of records by their place in the snapshot: the word for one, and for several. */
const kinds = {
  models: ['model', 'models'],
  releases: ['release', 'releases'],
  labs: ['lab', 'labs'],
  licenses: ['licence', 'licences'],
  licenseLabels: ['licence label', 'licence labels'],
  listings: ['row of a list', 'rows of lists'],
  indexScores: ['index score', 'index scores'],
  indexDifficulties: ['benchmark difficulty', 'benchmark difficulties'],
  ratings: ['rating', 'ratings'],
  benchmarkResults: ['benchmark result', 'benchmark results'],
  events: ['event', 'events'],
  evidence: ['statement', 'statements'],
  claims: ['claim', 'claims'],
} as const

let used: ReadonlyMap<string, readonly string[]> | undefined

/** What is taken from each source, by its id: kinds of records that name it, with their number. */
export async function recordsBySource(): Promise<ReadonlyMap<string, readonly string[]>> {
  used ??= await countRecords()
  return used
}

async function countRecords(): Promise<Map<string, string[]>> {
  const { snapshot } = (await openObservatory()).facts
  const found = new Map<string, string[]>()
  for (const [kind, [one, several]] of Object.entries(kinds) as [keyof typeof kinds, readonly [string, string]][]) {
    const counts = new Map<string, number>()
    for (const record of snapshot[kind]) {
      for (const id of sourcesOf(record)) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    for (const [id, count] of counts) found.set(id, [...(found.get(id) ?? []), `${formatAmount(count)} ${count === 1 ? one : several}`])
  }
  return found
}

function sourcesOf(record: { readonly source?: SourceId } | { readonly sources?: readonly SourceId[] }): readonly SourceId[] {
  if ('sources' in record && record.sources !== undefined) return record.sources
  return 'source' in record && record.source !== undefined ? [record.source] : []
}
