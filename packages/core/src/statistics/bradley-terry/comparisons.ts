import { requireLength } from '../arguments.ts'
import { type Columns, toColumns } from './columns.ts'
import type { Checkpoint } from './progress.ts'
import { type ComparisonInput, tie, win } from './records.ts'
import { pairTotal, type Tally, tallyColumns, tallyCounts, tallyPlainBattles } from './tally.ts'

/** Comparisons in rows: a row is all battles of a pair, or one battle where there are style covariates. */
export interface Comparisons {
  readonly players: readonly string[]
  /** Places in `players`. */
  readonly first: Int32Array
  readonly second: Int32Array
  /** Σ w of the row, and Σ w y, where y is 1, ½ or 0 for a win, tie or loss of `first`. */
  readonly weight: Float64Array
  readonly score: Float64Array
  /** Σ w² of its wins, ties and losses. */
  readonly winSquares: Float64Array
  readonly tieSquares: Float64Array
  readonly lossSquares: Float64Array
  /** Covariates, `styles` of them to a row. */
  readonly style: Float64Array
  readonly styles: number
  readonly battles: number
  readonly totalWeight: number
}

/** A pair seen less often than this is weighted as if it had been seen this often, so that rare pairs do not dominate. */
const leastPairCount = 50

/**
 * Brings battles or counts into typed arrays, so that what follows costs by the pair and not by the battle.
 * `reweightPairs`: each battle weighs 1/max(battles of its pair, 50), so that every pair counts alike.
 * Throws a RangeError on a player against itself, a negative count, a weight that is not positive or an unknown outcome.
 */
export function toComparisons(
  input: ComparisonInput,
  reweightPairs: boolean,
  checkpoint: Checkpoint,
): { comparisons: Comparisons; tally: Tally } {
  if ('battles' in input) requireLength('battles', input.battles, 1)
  const counted = 'counts' in input ? tallyCounts(input.counts) : tallyPlainBattles(input.battles, checkpoint)
  if (counted !== undefined) {
    const { players, tally } = counted
    return { comparisons: pairRows(players, tally, tally, tally, reweightPairs), tally }
  }
  const columns = toColumns('battles' in input ? input.battles : [], checkpoint)
  const tally = tallyColumns(columns, () => 1)
  if (columns.styles > 0) return { comparisons: battleRows(columns, tally, reweightPairs), tally }
  const weights = tallyColumns(columns, (index) => columns.weights[index] as number)
  const squares = tallyColumns(columns, (index) => (columns.weights[index] as number) ** 2)
  return { comparisons: pairRows(columns.players, tally, weights, squares, reweightPairs), tally }
}

function pairRows(players: readonly string[], counts: Tally, weights: Tally, squares: Tally, reweightPairs: boolean): Comparisons {
  const size = players.length
  const pairs: number[] = []
  for (let row = 0; row < size; row++) {
    for (let column = row + 1; column < size; column++) if (pairTotal(counts, row, column) > 0) pairs.push(row * size + column)
  }
  const rows = emptyRows(players, pairs.length, 0)
  let battles = 0
  let totalWeight = 0
  for (const [index, cell] of pairs.entries()) {
    const row = Math.floor(cell / size)
    const column = cell % size
    const mirrored = column * size + row
    const count = pairTotal(counts, row, column)
    const factor = reweightPairs ? 1 / Math.max(count, leastPairCount) : 1
    rows.first[index] = row
    rows.second[index] = column
    const weight = factor * pairTotal(weights, row, column)
    rows.weight[index] = weight
    rows.score[index] = factor * ((weights.wins[cell] as number) + (weights.ties[cell] as number) / 2)
    rows.winSquares[index] = factor * factor * (squares.wins[cell] as number)
    rows.tieSquares[index] = factor * factor * (squares.ties[cell] as number)
    rows.lossSquares[index] = factor * factor * (squares.wins[mirrored] as number)
    battles += count
    totalWeight += weight
  }
  return { ...rows, battles, totalWeight }
}

function battleRows(columns: Columns, counts: Tally, reweightPairs: boolean): Comparisons {
  const { first, second, outcomes, weights, style, styles } = columns
  const rows = emptyRows(columns.players, first.length, styles)
  let totalWeight = 0
  for (let index = 0; index < first.length; index++) {
    const a = first[index] as number
    const b = second[index] as number
    const factor = reweightPairs ? 1 / Math.max(pairTotal(counts, Math.min(a, b), Math.max(a, b)), leastPairCount) : 1
    const weight = factor * (weights[index] as number)
    const outcome = outcomes[index]
    rows.weight[index] = weight
    rows.score[index] = outcome === win ? weight : outcome === tie ? weight / 2 : 0
    const squares = outcome === win ? rows.winSquares : outcome === tie ? rows.tieSquares : rows.lossSquares
    squares[index] = weight * weight
    totalWeight += weight
  }
  return { ...rows, first, second, style, battles: first.length, totalWeight }
}

function emptyRows(players: readonly string[], length: number, styles: number) {
  const numbers = () => new Float64Array(length)
  return {
    players,
    first: new Int32Array(length),
    second: new Int32Array(length),
    weight: numbers(),
    score: numbers(),
    winSquares: numbers(),
    tieSquares: numbers(),
    lossSquares: numbers(),
    style: new Float64Array(0),
    styles,
  }
}
