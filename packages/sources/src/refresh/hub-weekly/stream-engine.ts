import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetReadAsync } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { type DerivativeSum, type DownloadSum, type HubAggregate, inOrder, longestWay, type Relation, relations } from './aggregate.ts'
import { basesFromTags } from './bases-from-tags.ts'
import { type HubColumns, hubColumns } from './hub-columns.ts'
import { createRootReader, type RootRule } from './lookup.ts'
import { createNames } from './names.ts'
import { createTallies } from './tallies.ts'

export interface EngineResult {
  readonly aggregate: HubAggregate
  readonly notes: readonly string[]
}

/** Rows decoded at once: so many that decoding is quick, so few that they need little memory. */
const rowsAtOnce = 100_000

/**
 * Derives from a snapshot of the Hub what `HubAggregate` says, row group by row group: memory holds the names and a few numbers
 * for each repository, never the file. Rejects with an `Error` naming the file and what is missing in it.
 */
export async function streamAggregate(file: AsyncBuffer, name: string, rules: readonly RootRule[], progress?: (share: number) => void): Promise<EngineResult> {
  const metadata = await parquetMetadataAsync(file)
  const columns = hubColumns(metadata, name)
  const total = Number(metadata.num_rows)
  const names = createNames()
  // Of each numbered name its first base; −1 where it has none or is no repository of the snapshot.
  let parents = new Int32Array(total * 2).fill(-1)
  const tallies = createTallies(total)
  for (let start = 0; start < total; start += rowsAtOnce) {
    const end = Math.min(start + rowsAtOnce, total)
    const rows = await readRows(file, metadata, columns, start, end)
    for (let row = 0; row < end - start; row += 1) {
      const id = rows.ids[row]
      if (id === undefined || id === null) continue
      const repository = names.number(String(id))
      const bases = rows.basesOf(row).filter((base) => base !== id)
      const numbers = [...new Set(bases)].map((base) => names.number(base))
      if (names.size() + 1 > parents.length) parents = grown(parents)
      const [first] = numbers
      if (first !== undefined) parents[repository] = first
      tallies.add(repository, monthOf(rows.created[row]), numberOf(rows.downloads[row]), numberOf(rows.allTime?.[row]), rows.relationOf(row), numbers)
    }
    progress?.(end / total)
  }
  return { aggregate: sumUp(tallies, names.name, names.size(), parents, rules), notes: columns.notes }
}

interface Rows {
  readonly ids: ArrayLike<unknown>
  readonly created: ArrayLike<unknown>
  readonly downloads: ArrayLike<unknown>
  readonly allTime?: ArrayLike<unknown>
  readonly basesOf: (row: number) => readonly string[]
  readonly relationOf: (row: number) => Relation
}

/** Columns of some rows as the file has them; lists of structures are not put together, only their ids are read. */
async function readRows(file: AsyncBuffer, metadata: FileMetaData, columns: HubColumns, rowStart: number, rowEnd: number): Promise<Rows> {
  const groups = parquetReadAsync({ file, metadata, compressors, columns: [...columns.read], rowStart, rowEnd })
  const found = new Map<string, unknown[]>()
  let length = 0
  for (const { asyncColumns, groupStart, groupRows } of groups) {
    const from = Math.max(rowStart - groupStart, 0)
    const to = Math.min(rowEnd - groupStart, groupRows)
    for (const { pathInSchema, data } of asyncColumns) {
      const path = pathInSchema.join('.')
      const column = found.get(path) ?? []
      found.set(path, column)
      const { data: chunks, skipped } = await data
      let place = skipped
      for (const chunk of chunks) {
        for (let index = Math.max(0, from - place); index < chunk.length && place + index < to; index += 1) column.push(chunk[index])
        place += chunk.length
      }
    }
    length += to - from
  }
  const column = (path: string) => found.get(path) ?? new Array<unknown>(length)
  const under = (pattern: RegExp) => [...found].find(([path]) => pattern.test(path))?.[1] ?? []
  const ids = under(/^baseModels\..*\.id$/)
  const words = under(/^baseModels\.relation$/)
  const tags = under(/^tags(?:\.|$)/)
  const tagged = (row: number) => basesFromTags(strings(tags[row]))
  const fromTags = columns.bases === 'tags'
  return {
    ids: column('id'),
    created: column('createdAt'),
    downloads: column('downloads'),
    ...(columns.allTime && { allTime: column('downloadsAllTime') }),
    basesOf: fromTags ? (row) => tagged(row).bases : (row) => strings(ids[row]),
    relationOf: fromTags ? (row) => relationOf(tagged(row).relation) : (row) => relationOf(words[row]),
  }
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.flatMap(strings) : []
}

function relationOf(word: unknown): Relation {
  return relations.find((relation) => relation === word) ?? 'undeclared'
}

function numberOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : 0
}

/** Months since the year 0, in UTC. */
function monthOf(value: unknown): number {
  const date = value instanceof Date ? value : new Date(String(value))
  return Number.isNaN(date.getTime()) ? -1 : date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2).fill(-1)
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
  const derivatives = new Map<string, number>()
  tallies.each((repository, month, recent, allTime, relation, bases) => {
    const group = groupOf(repository)
    const sum = downloads.get(group) ?? { repositories: 0, downloads: 0, downloadsAllTime: 0 }
    downloads.set(group, sum)
    sum.repositories += 1
    sum.downloads += recent
    sum.downloadsAllTime += allTime
    for (const base of bases) {
      const key = `${month}\u0000${relation}\u0000${groupOf(base)}`
      derivatives.set(key, (derivatives.get(key) ?? 0) + 1 / bases.length)
    }
  })
  const none = { family: '', region: '' }
  return inOrder({
    rows: tallies.size(),
    downloads: [...downloads].map(([group, sum]): DownloadSum => ({ ...(words[group] ?? none), ...sum })),
    derivatives: [...derivatives].map(([key, count]): DerivativeSum => {
      const [month = '', relation = '', group = ''] = key.split('\u0000')
      return { month: monthText(Number(month)), relation: relationOf(relation), ...(words[Number(group)] ?? none), count }
    }),
  })
}

function monthText(month: number): string {
  return month < 0 ? 'unknown' : `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}
