import type { IsoDate } from '../../entities/index.ts'
import { dayNumber, isMissing, known } from '../../entities/index.ts'
import type { BoardSelection, Facts } from '../../observatory/facts.ts'
import { errorFromInterval, knownLabs, openOn, type Population, type ScoredModel } from './scored-models.ts'

/**
 * Days on which the method of the text board changed so that values before and after do not compare: those that moved gaps
 * between rows, and with `levels` also those that moved all rows together.
 */
export function boardBreakDates(facts: Facts, board: Pick<BoardSelection, 'styleControl'>, what: 'gaps' | 'levels'): readonly IsoDate[] {
  const changes = facts.snapshot.boards.find(({ id }) => id === 'lmarena-text')?.changes ?? []
  return changes.flatMap(({ date, breaks, styleControl }) =>
    (breaks === 'gaps' || breaks === what) && (styleControl === undefined || styleControl === board.styleControl) ? [date] : [],
  )
}

/** Number of the method period a date lies in, from 0; gaps are compared within one period only. */
export function boardMethodPeriod(facts: Facts, board: BoardSelection, date: IsoDate): number {
  return boardBreakDates(facts, board, 'gaps').filter((change) => change <= date).length
}

/** The newest date by `asOf` on which the board was published, or `undefined`. */
export function newestBoard(facts: Facts, board: BoardSelection, asOf: IsoDate): IsoDate | undefined {
  return facts
    .boardDates(board)
    .filter((date) => date <= asOf)
    .at(-1)
}

/** The rows of one board on one of its dates. Gaps are taken within one date, never across two. */
export function boardPopulation(facts: Facts, board: BoardSelection, date: IsoDate): Population {
  const ratings = facts.ratings(board, date)
  const day = dayNumber(date)
  const rows = ratings.map((rating): ScoredModel => {
    const model = known(rating.model)
    const error = !isMissing(rating.variance)
      ? { below: Math.sqrt(rating.variance), above: Math.sqrt(rating.variance) }
      : isMissing(rating.interval)
        ? undefined
        : errorFromInterval(rating.value, rating.interval)
    return {
      label: rating.label,
      ...(model && { model }),
      ...(rating.configuration && { configuration: rating.configuration }),
      labs: knownLabs(rating.labs),
      value: rating.value,
      interval: rating.interval,
      ...(error && { error }),
      // On a board every row counts from the day of the board.
      day,
      openWeights: openOn(facts, model, day),
    }
  })
  const fromVariance = ratings.some((rating) => !isMissing(rating.variance))
  return {
    rows,
    name: `${rows.length} rows of the LMArena text board of ${date}, ${board.category}, ${board.styleControl ? 'with' : 'without'} style control`,
    unit: 'Arena points',
    evaluatedOn: date,
    errorModel: `${fromVariance ? 'normal, from published variances' : 'normal, from published 95 % intervals'}; covariance assumed 0, since the board publishes none`,
    caveats: ['A point is 1/400 of a factor ten in odds of being preferred; points are not percent.'],
    inputs: [
      { kind: 'board', id: `lmarena-text/${date}` },
      ...[...new Set(ratings.map((rating) => rating.source))].sort().map((id) => ({ kind: 'source' as const, id })),
    ],
  }
}
