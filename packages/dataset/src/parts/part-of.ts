import type { SnapshotRecords } from '@openfrontier/core/observatory'
import { type PartName, partNames, type RecordKind, snapshotParts } from './part-names.ts'

/** The part of a snapshot that holds a record. */
export function partOf<K extends RecordKind>(kind: K, record: SnapshotRecords[K][number]): PartName {
  const holding = partNames.filter((part) => (snapshotParts[part] as readonly RecordKind[]).includes(kind))
  if (kind === 'ratings') return Reflect.get(record, 'category') === 'overall' ? 'ratings' : 'ratings-by-category'
  if (kind === 'listings') return String(Reflect.get(record, 'list')).startsWith('epoch-') ? 'releases' : 'model-lists'
  if (kind === 'benchmarkResults') return Reflect.get(record, 'collection') === 'index' ? 'benchmark-results' : 'evaluations'
  const [part] = holding
  if (part === undefined) throw new RangeError(`no part of a snapshot holds ${kind}`)
  return part
}
