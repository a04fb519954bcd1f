import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync } from 'hyparquet'
import { type DerivativeSum, type DownloadSum, type HubAggregate, inOrder, longestWay, type Relation, relations } from './aggregate.ts'
import { basesFromTags } from './bases-from-tags.ts'
import { type HubColumns, hubColumns } from './hub-columns.ts'
import { createRootReader, type RootRule } from './lookup.ts'
import { monthOf, monthText } from './months.ts'
import { createNames } from './names.ts'
import { leavesOf, readLeaf } from './read-leaf.ts'
import { createTallies } from './tallies.ts'

export interface EngineResult {
  readonly aggregate: HubAggregate
  readonly notes: readonly string[]
}

const none: readonly number[] = []
/** More pairs of family and region than the rules can ever name. */
const mostGroups = 2 ** 20

/**
 * Derives from a snapshot of the Hub what `HubAggregate` says, row group by row group: memory holds the names and a few numbers
 * for each repository, never the file. Rejects with an `Error` naming the file and what is missing in it.
 */
export async function streamAggregate(
  file: AsyncBuffer,
  name: string,
  rules: readonly RootRule[],
  progress?: (share: number) => void,
): Promise<EngineResult> {
  const metadata = await parquetMetadataAsync(file)
  const columns = hubColumns(metadata, name)
  const total = Number(metadata.num_rows)
  const names = createNames(total)
  // Of each numbered name its first base; −1 where it has none or is no repository of the snapshot.
  let parents = new Int32Array(Math.ceil(total * 1.1) + 16).fill(-1)
  const tallies = createTallies(total)
  const numbersOf = (bases: readonly string[], id: string): readonly number[] => {
    const [only] = bases
    if (only === undefined) return none
    // Nearly all have one, and need no set.
    if (bases.length === 1) return only === id ? none : [names.number(only)]
    return [...new Set(bases)].filter((base) => base !== id).map((base) => names.number(base))
  }
  let done = 0
  for (const group of metadata.row_groups.keys()) {
    const rows = await readGroup(file, metadata, columns, group)
    for (let row = 0; row < rows.ids.length; row += 1) {
      const id = rows.ids[row]
      if (typeof id !== 'string') continue
      const repository = names.number(id)
      const numbers = numbersOf(rows.basesOf(row), id)
      if (names.size() > parents.length) parents = grown(parents)
      const [first] = numbers
      if (first !== undefined) parents[repository] = first
      const [month, downloads, allTime] = [rows.months[row] ?? -1, rows.downloads[row] ?? 0, rows.allTime?.[row] ?? 0]
      tallies.add({ repository, month, downloads, allTime, relation: relations.indexOf(rows.relationOf(row)) }, numbers)
    }
    done += rows.ids.length
    progress?.(done / total)
  }
  return { aggregate: sumUp(tallies, names.name, names.size(), parents, rules), notes: columns.notes }
}

/** What is read of the rows of one group, column by column, so that the text of only one of them is in memory. */
async function readGroup(file: AsyncBuffer, metadata: FileMetaData, columns: HubColumns, group: number) {
  const leaf = async (column: string, end = ''): Promise<ArrayLike<unknown>> => {
    const path = leavesOf(metadata, column).find((name) => name.endsWith(end))
    return path === undefined ? [] : readLeaf(file, metadata, group, path)
  }
  const ids = await leaf('id')
  const months = Int32Array.from(await leaf('createdAt'), monthOf)
  const downloads = Float64Array.from(await leaf('downloads'), numberOf)
  const allTime = columns.allTime ? Float64Array.from(await leaf('downloadsAllTime'), numberOf) : undefined
  if (columns.bases === 'tags') {
    const tagged = Array.from(await leaf('tags'), (tags) => basesFromTags(strings(tags)))
    return {
      ids,
      months,
      downloads,
      allTime,
      basesOf: (row: number) => tagged[row]?.bases ?? [],
      relationOf: (row: number) => relationOf(tagged[row]?.relation),
    }
  }
  const [words, bases] = [await leaf('baseModels', '.relation'), await leaf('baseModels', '.id')]
  return {
    ids,
    months,
    downloads,
    allTime,
    basesOf: (row: number) => strings(bases[row]),
    relationOf: (row: number) => relationOf(textOf(words[row])),
  }
}

/** The texts of a leaf, however deep its lists are nested. */
function strings(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') found.push(value)
  else if (Array.isArray(value)) for (const inner of value) strings(inner, found)
  return found
}

/** The one text of a leaf below structures only. */
function textOf(value: unknown): unknown {
  return Array.isArray(value) ? textOf(value[0]) : value
}

function relationOf(word: unknown): Relation {
  return relations.find((relation) => relation === word) ?? 'undeclared'
}

function numberOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : 0
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.ceil(numbers.length * 1.3)).fill(-1)
  larger.set(numbers)
  return larger
}

function sumUp(
  tallies: ReturnType<typeof createTallies>,
  nameOf: (number: number) => string,
  size: number,
  parents: Int32Array,
  rules: readonly RootRule[],
): HubAggregate {
  const readRoot = createRootReader(rules)
  // 32 steps by doubling: after five rounds each name points 32 steps up, or to its root.
  let steps = new Int32Array(size)
  for (let number = 0; number < size; number += 1) steps[number] = (parents[number] ?? -1) < 0 ? number : (parents[number] ?? number)
  for (let way = 1; way < longestWay; way *= 2) {
    const next = new Int32Array(size)
    for (let number = 0; number < size; number += 1) next[number] = steps[steps[number] ?? 0] ?? number
    steps = next
  }
  const groups = new Map<string, number>()
  const words: { readonly family: string; readonly region: string }[] = []
  const groupOfRoot = new Int32Array(size).fill(-1)
  const groupOf = (number: number): number => {
    const root = steps[number] ?? number
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
