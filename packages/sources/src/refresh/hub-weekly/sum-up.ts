import { type DerivativeSum, type DownloadSum, type HubAggregate, inOrder, relations } from './aggregate.ts'
import { createRootReader, type RootRule } from './lookup.ts'
import { monthText } from './months.ts'
import { rootsOf } from './roots.ts'
import type { Tallies } from './tallies.ts'

/** More pairs of family and region than the rules can ever name. */
const mostGroups = 2 ** 20

/** What was kept of the repositories, and the names they are told by. */
export interface Kept {
  readonly tallies: Tallies
  readonly nameOf: (number: number) => string
  /** How many names there are. */
  readonly size: number
  /** Of each name its first base; −1 where it has none. */
  readonly parents: Int32Array
}

/** Sums up by family and region of the roots. */
export function sumUp({ tallies, nameOf, size, parents }: Kept, rules: readonly RootRule[]): HubAggregate {
  const readRoot = createRootReader(rules)
  const roots = rootsOf(parents, size)
  const groups = new Map<string, number>()
  const words: { readonly family: string; readonly region: string }[] = []
  const groupOfRoot = new Int32Array(size).fill(-1)
  const groupOf = (number: number): number => {
    const root = roots[number] ?? number
    const known = groupOfRoot[root] ?? -1
    if (known >= 0) return known
    const word = readRoot(nameOf(root))
    const key = `${word.family}\u0000${word.region}`
    const group = groups.get(key) ?? words.push(word) - 1
    groups.set(key, group)
    groupOfRoot[root] = group
    return group
  }
  const downloads = new Map<number, { repositories: number; downloads: number; downloadsAllTime: number }>()
  const derivatives = new Map<number, number>()
  const count = (month: number, relation: number, base: number, part: number) => {
    const key = ((month + 1) * relations.length + relation) * mostGroups + groupOf(base)
    derivatives.set(key, (derivatives.get(key) ?? 0) + part)
  }
  tallies.each((repository, month, recent, allTime, relation, first, further) => {
    const group = groupOf(repository)
    const sum = downloads.get(group) ?? { repositories: 0, downloads: 0, downloadsAllTime: 0 }
    downloads.set(group, sum)
    sum.repositories += 1
    sum.downloads += recent
    sum.downloadsAllTime += allTime
    if (further !== undefined) for (const base of further) count(month, relation, base, 1 / further.length)
    else if (first >= 0) count(month, relation, first, 1)
  })
  const nobody = { family: '', region: '' }
  return inOrder({
    rows: tallies.size(),
    downloads: [...downloads].map(([group, sum]): DownloadSum => ({ ...(words[group] ?? nobody), ...sum })),
    derivatives: [...derivatives].map(([key, part]): DerivativeSum => {
      const [group, rest] = [key % mostGroups, Math.floor(key / mostGroups)]
      const relation = relations[rest % relations.length] ?? 'undeclared'
      return { month: monthText(Math.floor(rest / relations.length) - 1), relation, ...(words[group] ?? nobody), count: part }
    }),
  })
}
