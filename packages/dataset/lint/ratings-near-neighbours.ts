import type { Board, Rating } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

/** Points; a rating rests on thousands of battles and moves by a few from one board to the next. */
const far = 150

export const ratingsNearNeighbours: Rule = {
  name: 'ratings-near-neighbours',
  description: `Within one period of method, a row's rating is not more than ${far} points from those on the dates before and after, unless the board's record says why.`,
  check({ records }) {
    const boards = new Map(records.boards.map((board) => [board.id, board]))
    const series = new Map<string, Rating[]>()
    for (const rating of records.ratings) {
      const board = boards.get(rating.board)
      if (board?.outliers?.some(({ label }) => label === rating.label)) continue
      const key = [rating.board, rating.category, rating.styleControl, rating.label, period(board, rating)].join('\u0000')
      const rows = series.get(key)
      if (rows === undefined) series.set(key, [rating])
      else rows.push(rating)
    }
    return [...series.values()].flatMap((rows) => {
      const inOrder = [...rows].sort((x, y) => (x.snapshotDate < y.snapshotDate ? -1 : 1))
      return inOrder.flatMap((rating, index) => {
        const neighbours = neighboursOf(inOrder, index)
        if (neighbours.length === 0 || !neighbours.every(({ value }) => Math.abs(value - rating.value) > far)) return []
        return {
          file: `ingested/${rating.source}/${rating.snapshotDate}/ratings.csv`,
          record: rating.label,
          field: 'value',
          found: `${rating.value} in ${rating.category}, ${rating.styleControl ? 'with' : 'without'} style control`,
          expected: `within ${far} points of ${neighbours.map(({ value, snapshotDate }) => `${value} on ${snapshotDate}`).join(' or ')}`,
          mend: `read the row again where it is printed; if it is right, name it in outliers of curated/boards/${rating.board}.yaml with the reason`,
        }
      })
    })
  },
}

/** The ratings on the dates before and after; of the first and the last in a series, the two next to it. */
function neighboursOf(rows: readonly Rating[], index: number): readonly Rating[] {
  const from = Math.max(0, Math.min(index - 1, rows.length - 3))
  return rows.slice(from, from + 3).filter((row) => row !== rows[index])
}

/** Number of the method period of a rating: values are compared, so a change that moves all rows together ends one. */
function period(board: Board | undefined, { snapshotDate, styleControl }: Rating): number {
  const changes = board?.changes.filter((change) => change.breaks !== 'nothing' && (change.styleControl ?? styleControl) === styleControl)
  return changes?.filter(({ date }) => date <= snapshotDate).length ?? 0
}
