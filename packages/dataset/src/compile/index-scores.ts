import { type IndexId, type IndexScore, isMissing } from '@openfrontier/core/entities'
import { foldName } from '../names/fold-name.ts'
import type { IndexDefinition } from '../read/index-definition.ts'
import type { IngestedTable } from '../read/read-ingested.ts'
import type { Resolver } from '../resolve-names.ts'
import { printed, printedInterval } from './printed-value.ts'

/** The printed table of index scores has 90 % intervals. */
const intervalLevel = 0.9

/**
 * Tables of one index, each vintage once. Where the index's own source holds a vintage, copies kept elsewhere are left
 * out; of several copies the first by source id stays.
 */
export function oncePerVintage<T extends { readonly source: string; readonly date: string }>(tables: readonly T[], own: string): T[] {
  const byVintage = new Map<string, T>()
  for (const table of tables) {
    const earlier = byVintage.get(table.date)
    if (earlier === undefined || (table.source === own && earlier.source !== own)) byVintage.set(table.date, table)
  }
  return [...byVintage.values()].sort((x, y) => (x.date < y.date ? -1 : 1))
}

/** Index scores of every vintage, oldest first. Models that fix the scale have no interval because their value is set. */
export function compileIndexScores(
  index: IndexId,
  tables: readonly IngestedTable<'index-scores'>[],
  definition: IndexDefinition | undefined,
  resolver: Resolver,
): IndexScore[] {
  const anchors = new Set(definition?.anchors.map(({ label }) => foldName(label)))
  return oncePerVintage(tables, definition?.sources[0] ?? '').flatMap(({ date, source, rows }) =>
    rows.map((row): IndexScore => {
      const resolved = resolver.model('epoch', row.label, source, { released: row.released })
      const interval = printedInterval(row.low, row.high, intervalLevel)
      return {
        index,
        vintage: date,
        label: row.label,
        model: resolved.model,
        labs: resolver.labsOfRow(resolved, 'epoch', row.organization, source),
        value: row.value,
        interval:
          isMissing(interval) && anchors.has(foldName(row.label)) ? { missing: 'not-applicable', note: 'sets the scale' } : interval,
        releasedAsPrinted: printed(row.released),
        accessLabel: printed(row.access),
        source,
      }
    }),
  )
}
