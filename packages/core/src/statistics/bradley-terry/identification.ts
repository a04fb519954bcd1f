import type { Tally } from './tally.ts'

/** The comparisons fix no finite rating of some players against the others. */
export class UnboundedRatingsError extends RangeError {
  override readonly name = 'UnboundedRatingsError'
  /** Players that never met the others, or only won, or only lost, against them, alone or as a group. */
  readonly players: readonly string[]
  /** Groups of players that comparisons join, largest first. More than one: no comparison says how they stand to each other. */
  readonly components: readonly (readonly string[])[]

  constructor(players: readonly string[], components: readonly (readonly string[])[]) {
    const apart =
      components.length > 1
        ? `; groups that never met each other: ${listed(
            components.map((group) => listed(group, ', ')),
            ' | ',
          )}`
        : ''
    super(
      `no finite ratings: ${listed(players, ', ')} never met the other players, or won or lost every game against them; leave them out${apart}`,
    )
    this.players = players
    this.components = components
  }
}

/** The first few, and how many more there are. */
function listed(names: readonly string[], separator: string): string {
  return names.slice(0, 5).join(separator) + (names.length > 5 ? `${separator}and ${names.length - 5} more` : '')
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
  if (outside.length > 0) throw new UnboundedRatingsError(outside, componentsOf(players, tally))
  if (tally.wins.every((count) => count === 0)) {
    throw new RangeError('the comparisons must hold a win, not ties alone: every rating would be the same, and its error unknown')
  }
}

function componentsOf(players: readonly string[], tally: Tally): readonly (readonly string[])[] {
  const grouped = new Uint8Array(players.length)
  const components: (readonly string[])[] = []
  for (let start = 0; start < players.length; start++) {
    if (grouped[start] === 1) continue
    const joined = reached(tally, start, 'met')
    components.push(players.filter((_, place) => joined[place] === 1))
    for (let place = 0; place < players.length; place++) if (joined[place] === 1) grouped[place] = 1
  }
  return components.sort((x, y) => y.length - x.length)
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

/** 1 for every player that a chain of wins and ties, or of games at all, joins to the start. */
function reached({ size, wins, ties }: Tally, start: number, direction: 'beaten by' | 'beat' | 'met'): Uint8Array {
  const seen = new Uint8Array(size)
  seen[start] = 1
  const waiting = [start]
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (let to = 0; to < size; to++) {
      if (seen[to] === 1) continue
      const won = direction === 'beat' ? 0 : (wins[from * size + to] as number)
      const lost = direction === 'beaten by' ? 0 : (wins[to * size + from] as number)
      if (won + lost > 0 || (ties[Math.min(from, to) * size + Math.max(from, to)] as number) > 0) {
        seen[to] = 1
        waiting.push(to)
      }
    }
  }
  return seen
}
