import type { Tally } from './tally.ts'

/** The comparisons fix no finite rating of some players against the others. */
export class UnboundedRatingsError extends Error {
  override readonly name = 'UnboundedRatingsError'
  /** Players that never met the others, or only won, or only lost, against them, alone or as a group. */
  readonly players: readonly string[]

  constructor(players: readonly string[]) {
    const named = players.slice(0, 5).join(', ') + (players.length > 5 ? ` and ${players.length - 5} more` : '')
    super(`no finite ratings: ${named} never met the other players, or won or lost every game against them; leave them out`)
    this.players = players
  }
}

/**
 * Throws an `UnboundedRatingsError` unless every player can be reached from every other along wins and ties, in both directions:
 * the condition under which the Bradley–Terry likelihood has one finite maximum (Ford 1957). A tie counts both ways.
 */
export function requireFiniteRatings(players: readonly string[], tally: Tally): void {
  const busiest = busiestPlayer(tally)
  const below = reached(tally, busiest, 'beaten by')
  const above = reached(tally, busiest, 'beat')
  const outside = players.filter((_, place) => below[place] === 0 || above[place] === 0)
  if (outside.length > 0) throw new UnboundedRatingsError(outside)
}

function busiestPlayer({ size, wins, ties }: Tally): number {
  const games = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const count = (wins[row * size + column] as number) + (ties[row * size + column] as number)
      games[row] = (games[row] as number) + count
      games[column] = (games[column] as number) + count
    }
  }
  return games.reduce((best, count, place) => (count > (games[best] ?? 0) ? place : best), 0)
}

/** 1 for every player that a chain of wins and ties joins to the start. */
function reached({ size, wins, ties }: Tally, start: number, direction: 'beaten by' | 'beat'): Uint8Array {
  const seen = new Uint8Array(size)
  seen[start] = 1
  const waiting = [start]
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (let to = 0; to < size; to++) {
      if (seen[to] === 1) continue
      const won = direction === 'beaten by' ? wins[from * size + to] : wins[to * size + from]
      if ((won as number) > 0 || (ties[Math.min(from, to) * size + Math.max(from, to)] as number) > 0) {
        seen[to] = 1
        waiting.push(to)
      }
    }
  }
  return seen
}
