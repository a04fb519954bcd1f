import { requireName } from '../arguments.ts'

/** What two players did against each other: non-negative counts. The same pair may stand in several records, in either order. */
export interface PairCounts {
  readonly a: string
  readonly b: string
  readonly winsA: number
  readonly ties: number
  readonly winsB: number
}

/** One comparison. `weight` above 0, default 1. `style`: covariates as differences, a minus b, the same number for every battle. */
export interface Battle {
  readonly a: string
  readonly b: string
  readonly outcome: 'a' | 'b' | 'tie'
  readonly weight?: number
  readonly style?: readonly number[]
}

export type ComparisonInput = { readonly counts: readonly PairCounts[] } | { readonly battles: readonly Battle[] }

/** Outcomes as numbers, seen from the first player. */
export const win = 0
export const tie = 1
export const loss = 2
const unknown = 3

/** Outcomes by their first character, so that a long loop has no branch to guess; the whole word is checked against it. */
const codeOfCharacter = new Uint8Array(128).fill(unknown)
codeOfCharacter['a'.charCodeAt(0)] = win
codeOfCharacter['t'.charCodeAt(0)] = tie
codeOfCharacter['b'.charCodeAt(0)] = loss
const wordOfCode: readonly (Battle['outcome'] | undefined)[] = ['a', 'tie', 'b', undefined]

/** The outcome as a number. Throws a RangeError on any other word. */
export function outcomeOf({ outcome }: Battle, index: number): number {
  if (typeof outcome !== 'string') throw new TypeError(`battles[${index}].outcome must be 'a', 'b' or 'tie', not ${String(outcome)}`)
  const code = codeOfCharacter[outcome.charCodeAt(0) & 127] as number
  if (outcome === wordOfCode[code]) return code
  throw new RangeError(`battles[${index}].outcome must be 'a', 'b' or 'tie', not ${JSON.stringify(outcome)}`)
}

/** Players in the order in which they turned up. */
export interface Register {
  readonly players: string[]
  /** An object without prototype: its look-up takes two thirds of a Map's time, and there are two for each battle. */
  readonly places: Record<string, number>
}

export function emptyRegister(): Register {
  return { players: [], places: Object.create(null) }
}

/** The player's place, entering one who was not there. */
export function placeOf({ players, places }: Register, player: string): number {
  return places[player] ?? enter(players, places, player)
}

function enter(players: string[], places: Record<string, number>, player: string): number {
  places[player] = players.length
  return players.push(player) - 1
}

export function refuseSelf(a: number, b: number, player: string): void {
  if (a === b) throw new RangeError(`${player} cannot meet itself`)
}

/** Once for each player and not for each battle: a name that is none turns up among the players. */
export function requirePlayers({ players }: Register): void {
  for (const [place, player] of players.entries()) requireName(`player ${place}`, player)
}
