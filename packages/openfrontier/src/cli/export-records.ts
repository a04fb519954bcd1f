import { isMissing } from '@openfrontier/core/entities'
import type { Snapshot, SnapshotRecords } from '@openfrontier/core/observatory'

export const exportFormats = ['json', 'csv', 'ndjson'] as const
export type ExportFormat = (typeof exportFormats)[number]

type RecordKind = keyof SnapshotRecords

const lists: ReadonlySet<string> = new Set(['parts', 'computedClaims', 'claimHistories', 'indexDraws'])

/** Kinds of which a snapshot holds records; with a kind given, that one alone. */
export function recordKinds(snapshot: Snapshot, only?: string): RecordKind[] {
  return Object.entries(snapshot)
    .filter(([kind, value]) => !lists.has(kind) && Array.isArray(value) && value.length > 0 && (only === undefined || kind === only))
    .map(([kind]) => kind as RecordKind)
    .sort()
}

/** So many records are made into text at a time. */
const chunkSize = 500

/** Records as text, in pieces. In JSON and in lines a record keeps its structure; in CSV a structure is JSON, and a missing value an empty field. */
export async function* exportChunks(snapshot: Snapshot, kinds: readonly RecordKind[], format: ExportFormat): AsyncGenerator<string> {
  switch (format) {
    case 'ndjson':
      for (const kind of kinds) yield* chunked(snapshot[kind], (record) => `${JSON.stringify({ recordKind: kind, ...record })}\n`)
      return
    case 'json':
      yield '{'
      for (const [place, kind] of kinds.entries()) {
        yield `${place === 0 ? '' : ','}\n${JSON.stringify(kind)}: [`
        yield* chunked(snapshot[kind], (record, row) => `${row === 0 ? '' : ','}\n${JSON.stringify(record)}`)
        yield '\n]'
      }
      yield '\n}\n'
      return
    case 'csv': {
      const { stringify } = await import('csv-stringify/sync')
      const records = kinds.flatMap((kind): readonly object[] => snapshot[kind])
      const columns = [...new Set(records.flatMap((record) => Object.keys(record)))]
      const lines = (rows: readonly unknown[][]) => stringify([...rows], { record_delimiter: 'windows', cast: { boolean: String } })
      yield lines([columns])
      yield* chunked(records, (record) => lines([columns.map((column) => cell(Reflect.get(record, column)))]))
      return
    }
    default:
      return format satisfies never
  }
}

function* chunked(records: readonly object[], text: (record: object, row: number) => string): Generator<string> {
  for (let from = 0; from < records.length; from += chunkSize) {
    yield records
      .slice(from, from + chunkSize)
      .map((record, place) => text(record, from + place))
      .join('')
  }
}

function cell(value: unknown): unknown {
  if (isMissing(value)) return undefined
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}
