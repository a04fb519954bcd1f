import type { AsyncBuffer, FileMetaData } from 'hyparquet'
import { type Relation, relations } from './aggregate.ts'
import { basesFromTags } from './bases-from-tags.ts'
import type { HubColumns } from './hub-columns.ts'
import { monthOf } from './months.ts'
import type { Names } from './names.ts'
import { leavesOf, readLeaf } from './read-leaf.ts'

/** What is read of the rows of one group. Repositories are told by their numbers, so that no text outlives its page. */
export interface Group {
  readonly size: number
  /** −1 where the row has no id. */
  readonly repositories: Int32Array
  readonly months: Int32Array
  readonly downloads: Float64Array
  /** Absent where the file has no such column. */
  readonly allTime?: Float64Array
  /** Places in `relations`. */
  readonly relations: Uint8Array
  /** The bases a row declares, as it declares them. */
  readonly basesOf: (row: number) => readonly number[]
}

const decoder = new TextDecoder()

/** Reads one row group column by column, so that only one of them is in memory. */
export async function readGroup(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: HubColumns,
  group: number,
  names: Names,
): Promise<Group> {
  const leaf = async (column: string, end = '', text?: (bytes: Uint8Array) => unknown): Promise<ArrayLike<unknown>> => {
    const path = leavesOf(metadata, column).find((name) => name.endsWith(end))
    return path === undefined ? [] : readLeaf(file, metadata, group, path, text)
  }
  const number = (bytes: Uint8Array) => names.number(bytes)
  const ids = await leaf('id', '', number)
  const size = ids.length
  const repositories = filled(new Int32Array(size), ids, (value) => (typeof value === 'number' ? value : -1))
  const months = filled(new Int32Array(size), await leaf('createdAt'), monthOf)
  const downloads = filled(new Float64Array(size), await leaf('downloads'), numberOf)
  const allTime = columns.allTime ? filled(new Float64Array(size), await leaf('downloadsAllTime'), numberOf) : undefined
  const read = { size, repositories, months, downloads, ...(allTime !== undefined && { allTime }) }
  if (columns.bases === 'tags') {
    const tagged = Array.from(await leaf('tags'), (tags) => basesFromTags(strings(tags)))
    return {
      ...read,
      relations: filled(new Uint8Array(size), tagged, ({ relation }) => placeOf(relation)),
      basesOf: (row) => (tagged[row]?.bases ?? []).map((base) => names.number(base)),
    }
  }
  const words = await leaf('baseModels', '.relation', (bytes) => placeOf(decoder.decode(bytes)))
  const bases = await leaf('baseModels', '.id', number)
  return { ...read, relations: filled(new Uint8Array(size), words, firstNumber), basesOf: (row) => numbers(bases[row]) }
}

/** Fills an array with what is made of other values; `from` of typed arrays goes through an iterator, which takes far longer. */
function filled<A extends Int32Array | Float64Array | Uint8Array, T>(array: A, values: ArrayLike<T>, of: (value: T) => number): A {
  for (let place = 0; place < array.length; place += 1) array[place] = of(values[place] as T)
  return array
}

const none: readonly number[] = []

/** The numbers of a leaf, however deep its lists are nested. */
function numbers(value: unknown): readonly number[] {
  let inner = value
  // Nearly every row has one base or none, below structures only.
  while (Array.isArray(inner) && inner.length === 1) inner = inner[0]
  if (typeof inner === 'number') return [inner]
  return Array.isArray(inner) ? inner.flatMap(numbers) : none
}

/** The texts of a leaf, however deep its lists are nested. */
function strings(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') found.push(value)
  else if (Array.isArray(value)) for (const inner of value) strings(inner, found)
  return found
}

const undeclared = relations.indexOf('undeclared')

/** The one relation of a leaf below structures only. */
function firstNumber(value: unknown): number {
  let inner = value
  while (Array.isArray(inner)) inner = inner[0]
  return typeof inner === 'number' ? inner : undeclared
}

function placeOf(word: string | undefined): number {
  const place = relations.indexOf(word as Relation)
  return place < 0 ? undeclared : place
}

function numberOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : 0
}
