import { requireLength, requireNotNegative } from '../arguments.ts'
import type { Columns } from './columns.ts'
import { battlesBetween, type Checkpoint } from './progress.ts'
import {
  type Battle,
  emptyRegister,
  loss,
  outcomeOf,
  type PairCounts,
  placeOf,
  type Register,
  refuseSelf,
  requirePlayers,
  tie,
  win,
} from './records.ts'

/** Square matrices by player: wins of row over column; ties, in the row of the smaller place. */
export interface Tally {
  readonly size: number
  readonly wins: Float64Array
  readonly ties: Float64Array
}

export interface PlayerTally {
  readonly players: readonly string[]
  readonly tally: Tally
}

/**
 * Counts the battles of each pair in one pass over the records, without a copy of them. Undefined where one has a weight or covariates.
 * Throws a RangeError on a player against itself or an unknown outcome.
 */
export function tallyPlainBattles(battles: readonly Battle[], checkpoint: Checkpoint): PlayerTally | undefined {
  const register = emptyRegister()
  let stride = 64
  let planes: Uint32Array = new Uint32Array(3 * stride * stride)
  let done = 0
  while (done < battles.length) {
    checkpoint('battles', done, battles.length)
    const stop = countBattles(battles, done, Math.min(done + battlesBetween, battles.length), register, planes, stride)
    if (stop === undefined) return undefined
    done = stop
    while (register.players.length > stride) {
      planes = widened(planes, stride)
      stride *= 2
    }
  }
  requirePlayers(register)
  return { players: register.players, tally: fold(planes, stride, register.players.length) }
}

/**
 * Counts battles from `from` until `to`, or until the planes hold no more players, and says where it stopped. A loop of its own, whose
 * planes do not change, so that it is compiled without a look at either. Undefined where a battle has a weight or covariates.
 */
function countBattles(
  battles: readonly Battle[],
  from: number,
  to: number,
  register: Register,
  planes: Uint32Array,
  stride: number,
): number | undefined {
  for (let index = from; index < to; index++) {
    const battle = battles[index] as Battle
    if (battle.weight !== undefined || battle.style !== undefined) return undefined
    const a = placeOf(register, battle.a)
    const b = placeOf(register, battle.b)
    if (a === b) refuseSelf(a, b, battle.a)
    if (a >= stride || b >= stride) return index
    const cell = (outcomeOf(battle, index) * stride + a) * stride + b
    planes[cell] = (planes[cell] as number) + 1
  }
  return to
}

/** Sums an amount over the battles of each pair. */
export function tallyColumns({ players, first, second, outcomes }: Columns, amountOf: (index: number) => number): Tally {
  const size = players.length
  const planes = new Float64Array(3 * size * size)
  for (const [index, a] of first.entries())
    add(planes, ((outcomes[index] as number) * size + a) * size + (second[index] as number), amountOf(index))
  return fold(planes, size, size)
}

/** Adds up counts of the same pair. Throws a RangeError on a player against itself or a negative count. */
export function tallyCounts(counts: readonly PairCounts[]): PlayerTally {
  const register = emptyRegister()
  requireLength('counts', counts, 1)
  const seats = counts.map(({ a, b }) => [placeOf(register, a), placeOf(register, b)] as const)
  requirePlayers(register)
  const size = register.players.length
  const tally = emptyTally(size)
  for (const [index, { a, winsA, ties, winsB }] of counts.entries()) {
    const [row, column] = seats[index] as readonly [number, number]
    refuseSelf(row, column, a)
    for (const [name, count] of Object.entries({ winsA, ties, winsB })) requireNotNegative(`counts[${index}].${name}`, count)
    add(tally.wins, row * size + column, winsA)
    add(tally.wins, column * size + row, winsB)
    add(tally.ties, Math.min(row, column) * size + Math.max(row, column), ties)
  }
  return { players: register.players, tally }
}

/** All battles of a pair, `row` < `column`. */
export function pairTotal({ size, wins, ties }: Tally, row: number, column: number): number {
  const cell = row * size + column
  return (wins[cell] as number) + (wins[column * size + row] as number) + (ties[cell] as number)
}

function emptyTally(size: number): Tally {
  return { size, wins: new Float64Array(size * size), ties: new Float64Array(size * size) }
}

function add(array: Float64Array, index: number, amount: number): void {
  array[index] = (array[index] as number) + amount
}

/** From a plane for each outcome, first player by second, to a tally. Planes keep long loops free of branches. */
function fold(planes: Float64Array | Uint32Array, stride: number, size: number): Tally {
  const tally = emptyTally(size)
  const entry = (outcome: number, row: number, column: number) => planes[(outcome * stride + row) * stride + column] as number
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      tally.wins[row * size + column] = entry(win, row, column) + entry(loss, column, row)
      if (row < column) tally.ties[row * size + column] = entry(tie, row, column) + entry(tie, column, row)
    }
  }
  return tally
}

function widened(planes: Uint32Array, stride: number): Uint32Array {
  const wider = new Uint32Array(planes.length * 4)
  for (let row = 0; row < 3 * stride; row++) {
    const plane = Math.floor(row / stride)
    wider.set(planes.subarray(row * stride, (row + 1) * stride), (row + plane * stride) * 2 * stride)
  }
  return wider
}
