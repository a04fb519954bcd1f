import type { BoardId, Rating } from '@openfrontier/core/entities'
import type { IngestedTable } from '../read/read-ingested.ts'
import type { Resolver } from '../resolve-names.ts'
import { printed, printedInterval } from './printed-value.ts'

/** The printed table of ratings has 95 % intervals. */
const intervalLevel = 0.95

/** Ratings of a board on every date, oldest first. */
export function compileRatings(board: BoardId, tables: readonly IngestedTable<'ratings'>[], resolver: Resolver): Rating[] {
  const ordered = [...tables].sort((x, y) => (x.date + x.source < y.date + y.source ? -1 : 1))
  return ordered.flatMap(({ date, source, rows }) =>
    rows.map((row): Rating => {
      const resolved = resolver.model('arena', row.label, source)
      return {
        board,
        category: row.category,
        styleControl: row.styleControl,
        snapshotDate: date,
        label: row.label,
        ...resolved,
        labs: resolver.labsOfRow(resolved, 'arena', row.organization, source),
        value: row.value,
        interval: printedInterval(row.low, row.high, intervalLevel),
        variance: printed(row.variance),
        votes: printed(row.votes),
        licenseLabel: printed(row.license),
        source,
      }
    }),
  )
}
