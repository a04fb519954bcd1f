/** A few numbers of each repository in plain arrays, some thirty bytes a row: nothing that millions of objects would cost. */
export interface Tallies {
  size(): number
  /** Adds a repository by its number. `relation` is a place in `relations`; bases are numbers too. */
  add(repository: number, month: number, downloads: number, allTime: number, relation: number, bases: readonly number[]): void
  each(
    visit: (
      repository: number,
      month: number,
      downloads: number,
      allTime: number,
      relation: number,
      first: number,
      further: readonly number[] | undefined,
    ) => void,
  ): void
}

export function createTallies(most: number): Tallies {
  const repositories = new Int32Array(most)
  const months = new Int32Array(most)
  const downloads = new Float64Array(most)
  const allTime = new Float64Array(most)
  const relations = new Uint8Array(most)
  const firstBases = new Int32Array(most).fill(-1)
  // Few repositories have several bases.
  const further = new Map<number, readonly number[]>()
  let size = 0
  return {
    size: () => size,
    add(repository, month, recent, total, relation, bases) {
      repositories[size] = repository
      months[size] = month
      downloads[size] = recent
      allTime[size] = total
      relations[size] = relation
      firstBases[size] = bases[0] ?? -1
      if (bases.length > 1) further.set(size, bases)
      size += 1
    },
    each(visit) {
      for (let row = 0; row < size; row += 1) {
        const first = firstBases[row] ?? -1
        const several = first < 0 ? undefined : further.get(row)
        visit(repositories[row] ?? 0, months[row] ?? -1, downloads[row] ?? 0, allTime[row] ?? 0, relations[row] ?? 0, first, several)
      }
    },
  }
}
