import { type Relation, relations } from './aggregate.ts'

type Visit = (repository: number, month: number, downloads: number, allTime: number, relation: Relation, bases: readonly number[]) => void

/** What is kept of each repository until roots are known: a few numbers in plain arrays, some thirty bytes a row. */
export interface Tallies {
  readonly size: () => number
  readonly add: Visit
  readonly each: (visit: Visit) => void
}

export function createTallies(most: number): Tallies {
  const repositories = new Int32Array(most)
  const months = new Int32Array(most)
  const downloads = new Float64Array(most)
  const allTime = new Float64Array(most)
  const relationPlaces = new Uint8Array(most)
  const firstBases = new Int32Array(most).fill(-1)
  // Few repositories have several bases.
  const further = new Map<number, readonly number[]>()
  let size = 0
  return {
    size: () => size,
    add(repository, month, recent, all, relation, bases) {
      repositories[size] = repository
      months[size] = month
      downloads[size] = recent
      allTime[size] = all
      relationPlaces[size] = relations.indexOf(relation)
      firstBases[size] = bases[0] ?? -1
      if (bases.length > 1) further.set(size, bases)
      size += 1
    },
    each(visit) {
      for (let row = 0; row < size; row += 1) {
        const first = firstBases[row] ?? -1
        const bases = further.get(row) ?? (first < 0 ? [] : [first])
        const relation = relations[relationPlaces[row] ?? 0] ?? 'undeclared'
        visit(repositories[row] ?? 0, months[row] ?? -1, downloads[row] ?? 0, allTime[row] ?? 0, relation, bases)
      }
    },
  }
}
