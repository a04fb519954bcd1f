import type { Board, BoardId, Rating } from '@openfrontier/core/entities'
import type { Problem } from '../problem.ts'
import type { IngestedTable } from '../read/read-ingested.ts'
import type { Resolver } from '../resolve-names.ts'
import { boardOf, type CopiedBoard, stitchCopies } from './board-copies.ts'
import type { CoverageFigure } from './coverage.ts'
import { printed, printedInterval } from './printed-value.ts'

/** The printed table of ratings has 95 % intervals. */
const intervalLevel = 0.95

export interface CompiledRatings {
  readonly ratings: Rating[]
  readonly figures: readonly CoverageFigure[]
  readonly problems: readonly Problem[]
}

/**
 * Ratings of a board on every date, oldest first. The rows of every copy are resolved and counted; where several copies print
 * one board of one day, the first in the board's order becomes records. Without a record of the board, sources count in
 * the order of their names.
 */
export function compileRatings(
  board: { readonly id: BoardId; readonly value?: Board | undefined },
  tables: readonly IngestedTable<'ratings'>[],
  resolver: Resolver,
): CompiledRatings {
  const ordered = [...tables].sort((x, y) => (x.date + x.source < y.date + y.source ? -1 : 1))
  const all = ordered.flatMap((table) => ratingsOf(board, table, resolver))
  const stitched = stitchCopies(board.value, all.map(boardOf))
  return {
    ratings: stitched.kept.flatMap(({ rows }) => rows),
    figures: [
      ...bySource(all).map(([source, rows]) => ({
        what: `rows of ${source} with a model`,
        part: countRows(rows, ({ model }) => typeof model === 'string'),
        whole: countRows(rows, () => true),
      })),
      { what: 'rows of boards of a day that another copy prints', part: size(stitched.copies), whole: size(all) },
      { what: 'rows of boards seen again, unchanged', part: size(stitched.seenAgain), whole: size(all) },
    ],
    problems: board.value === undefined ? [] : unlisted(board.value, tables),
  }
}

/** The ratings of one table, one list for each category with or without style control. */
function ratingsOf(
  { id, value }: { readonly id: BoardId; readonly value?: Board | undefined },
  { date, source, rows }: IngestedTable<'ratings'>,
  resolver: Resolver,
): Rating[][] {
  const namespace = value?.copies.find((copy) => copy.source === source)?.namespace ?? 'arena'
  const boards = new Map<string, Rating[]>()
  for (const row of rows) {
    const resolved = resolver.model(namespace, row.label, source)
    const key = `${row.category} ${row.styleControl}`
    const ratings = boards.get(key) ?? []
    boards.set(key, ratings)
    ratings.push({
      board: id,
      category: row.category,
      styleControl: row.styleControl,
      snapshotDate: date,
      label: row.label,
      ...resolved,
      labs: resolver.labsOfRow(resolved, namespace, row.organization, source),
      value: row.value,
      interval: printedInterval(row.low, row.high, intervalLevel),
      variance: printed(row.variance),
      votes: printed(row.votes),
      licenseLabel: printed(row.license),
      source,
    })
  }
  return [...boards.values()]
}

function unlisted(board: Board, tables: readonly IngestedTable<'ratings'>[]): Problem[] {
  const listed = new Set<string>(board.copies.map(({ source }) => source))
  const others = [...new Set(tables.map(({ source }) => source))].filter((source) => !listed.has(source))
  return others.map((source) => ({
    file: `curated/boards/${board.id}.yaml`,
    record: board.id,
    field: 'copies',
    found: `ratings of ${source}, which is not among them`,
    expected: 'every source that prints the board, in order of precedence',
  }))
}

function bySource(boards: readonly Rating[][]): [string, Rating[][]][] {
  const sources = new Map<string, Rating[][]>()
  for (const rows of boards) {
    const source = rows[0]?.source ?? ''
    sources.set(source, [...(sources.get(source) ?? []), rows])
  }
  return [...sources].sort(([x], [y]) => (x < y ? -1 : 1))
}

function countRows(boards: readonly Rating[][], holds: (row: Rating) => boolean): number {
  return boards.reduce((sum, rows) => sum + rows.filter(holds).length, 0)
}

function size(boards: readonly (readonly Rating[] | CopiedBoard)[]): number {
  return boards.reduce((sum, board) => sum + ('rows' in board ? board.rows.length : board.length), 0)
}
