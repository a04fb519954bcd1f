import { requirePositive } from '../arguments.ts'
import { type Checkpoint, isDue } from './progress.ts'
import { type Battle, emptyRegister, outcomeOf, placeOf, refuseSelf, requirePlayers } from './records.ts'

/** Battles in columns of numbers, for what cannot be summed by pair at once: weights and covariates. */
export interface Columns {
  readonly players: readonly string[]
  readonly first: Int32Array
  readonly second: Int32Array
  readonly outcomes: Uint8Array
  readonly weights: Float64Array
  /** `styles` of them to a battle. */
  readonly style: Float64Array
  readonly styles: number
}

/**
 * Battles as columns of numbers. Throws a RangeError on a player against itself, a weight that is not positive, an unknown outcome, or a
 * battle whose covariates are not those of the first.
 */
export function toColumns(battles: readonly Battle[], checkpoint: Checkpoint): Columns {
  const register = emptyRegister()
  const styles = battles[0]?.style?.length ?? 0
  const first = new Int32Array(battles.length)
  const second = new Int32Array(battles.length)
  const outcomes = new Uint8Array(battles.length)
  const weights = new Float64Array(battles.length)
  const style = new Float64Array(battles.length * styles)
  for (const [index, battle] of battles.entries()) {
    if (isDue(index)) checkpoint('battles', index, battles.length)
    const a = placeOf(register, battle.a)
    const b = placeOf(register, battle.b)
    refuseSelf(a, b, battle.a)
    first[index] = a
    second[index] = b
    outcomes[index] = outcomeOf(battle, index)
    weights[index] = weightOf(battle, index)
    copyStyle(battle, index, styles, style)
  }
  requirePlayers(register)
  return { players: register.players, first, second, outcomes, weights, style, styles }
}

function weightOf({ weight = 1 }: Battle, index: number): number {
  requirePositive(`battles[${index}].weight`, weight)
  return weight
}

function copyStyle(battle: Battle, index: number, styles: number, style: Float64Array): void {
  const given = battle.style ?? []
  if (given.length !== styles || !given.every(Number.isFinite)) {
    throw new RangeError(`battles[${index}].style must be ${styles} finite numbers, as in the first battle, not [${given.join(', ')}]`)
  }
  style.set(given, index * styles)
}
