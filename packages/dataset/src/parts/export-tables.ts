import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import type { Compilation } from '../compile/compile.ts'
import { recordsOf } from '../snapshot-parts.ts'
import { type FlatColumn, flatTable } from './flat-table.ts'
import { partNames, snapshotParts } from './part-names.ts'
import { sha256OfBytes } from './sha256.ts'

/** One file of the export. */
interface ExportedFile {
  readonly path: string
  readonly part: string
  readonly kind: string
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

const parquetTypes = { text: 'STRING', number: 'DOUBLE', boolean: 'BOOLEAN' } as const

/**
 * Every part as tables, one a kind of record, as CSV and as Parquet, by path (`<part>/<kind>.csv`), with `manifest.json`, which has rows,
 * size and checksum of each. Same records, same bytes. A kind without records has no file.
 */
export async function exportTables({
  records,
  dataThrough,
}: Pick<Compilation, 'records' | 'dataThrough'>): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  const described: ExportedFile[] = []
  for (const part of partNames) {
    for (const kind of snapshotParts[part]) {
      const own = recordsOf(part, kind, records)
      if (own.length === 0) continue
      const columns = flatTable(own)
      for (const [extension, bytes] of [['csv', csvOf(columns, own.length)] as const, ['parquet', parquetOf(columns)] as const]) {
        const path = `${part}/${kind}.${extension}`
        files.set(path, bytes)
        described.push({ path, part, kind, rows: own.length, bytes: bytes.length, sha256: await sha256OfBytes(bytes) })
      }
    }
  }
  files.set('manifest.json', new TextEncoder().encode(`${JSON.stringify({ dataThrough, files: described }, null, 1)}\n`))
  return files
}

function csvOf(columns: readonly FlatColumn[], count: number): Uint8Array<ArrayBuffer> {
  const lines = [columns.map(({ name }) => quote(name)).join(',')]
  for (let row = 0; row < count; row += 1) lines.push(columns.map(({ cells }) => quote(String(cells[row] ?? ''))).join(','))
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}

function quote(cell: string): string {
  return /[",\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function parquetOf(columns: readonly FlatColumn[]): Uint8Array<ArrayBuffer> {
  const columnData = columns.map(
    ({ name, type, cells }): ColumnSource => ({ name, type: parquetTypes[type], nullable: true, data: cells.map((cell) => cell ?? null) }),
  )
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}
