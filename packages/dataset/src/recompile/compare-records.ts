import type { SnapshotRecords } from '@openfrontier/core/observatory'
import { noRecords } from '../parts/part-names.ts'
import { stableJson } from '../parts/stable-json.ts'

/** What differs between two lists of records of one kind. */
export interface KindChanges {
  readonly kind: string
  readonly before: number
  readonly after: number
  readonly added: number
  readonly removed: number
  /** Records of the same id with other content; for kinds without ids a changed record is one removed and one added. */
  readonly changed: number
  /** Ids of those added, removed or changed, the first few. */
  readonly examples: readonly string[]
}

const mostExamples = 5

/** What differs between the records of two snapshots, by kind; kinds in which nothing differs are left out. */
export function compareRecords(before: SnapshotRecords, after: SnapshotRecords): KindChanges[] {
  const [old, fresh] = [before, after].map((records) => new Map<string, unknown>(Object.entries(records)))
  const kinds = Object.keys(noRecords).sort()
  return kinds.flatMap((kind): KindChanges[] => {
    const [was, is] = [listOf(old?.get(kind)), listOf(fresh?.get(kind))]
    const changes = was.length + is.length === 0 ? undefined : compareKind(kind, was, is)
    return changes === undefined || changes.added + changes.removed + changes.changed === 0 ? [] : [changes]
  })
}

function listOf(value: unknown): readonly object[] {
  return Array.isArray(value) && (value.length === 0 || typeof value[0] === 'object') ? value : []
}

function compareKind(kind: string, before: readonly object[], after: readonly object[]): KindChanges {
  const named = 'id' in (before[0] ?? after[0] ?? {})
  const keyOf = (record: object, text: string) => (named && 'id' in record ? String(record.id) : text)
  const left = new Map<string, { text: string; count: number }>()
  for (const record of before) {
    const text = stableJson(record)
    const entry = left.get(keyOf(record, text))
    if (entry === undefined) left.set(keyOf(record, text), { text, count: 1 })
    else entry.count += 1
  }
  const tally = { added: 0, changed: 0 }
  const examples: string[] = []
  const note = (key: string) => {
    if (named && examples.length < mostExamples) examples.push(key)
  }
  for (const record of after) {
    const text = stableJson(record)
    const key = keyOf(record, text)
    const entry = left.get(key)
    if (entry === undefined) {
      tally.added += 1
      note(key)
      continue
    }
    if (entry.text !== text) {
      tally.changed += 1
      note(key)
    }
    entry.count -= 1
    if (entry.count === 0) left.delete(key)
  }
  let removed = 0
  for (const [key, { count }] of left) {
    removed += count
    note(key)
  }
  return { kind, before: before.length, after: after.length, ...tally, removed, examples }
}
