import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet'
import { formatCsvLine } from '../csv/format-csv.ts'
import { checkParquet } from './check-parquet.ts'

const strict = new TextDecoder('utf-8', { fatal: true })

/**
 * The table a Parquet file holds, as CSV with a header: columns in the order of the file, an empty cell where there is no
 * value, dates as ISO 8601, lists and structures as JSON. Snappy, which most publishers write, and uncompressed pages are
 * read. Rejects with an `Error` that names the file when it is no Parquet file, not the whole of one, or damaged within: what it
 * says of its own sizes is checked first, so that a wrong one ends in an error and not in a reader without end.
 */
export async function parquetText(path: string, bytes: Uint8Array): Promise<string> {
  // A buffer of its own: Node hands out views into a shared pool.
  const file = bytes.slice().buffer
  try {
    const metadata = await parquetMetadataAsync(file)
    checkParquet(file, metadata)
    const columns = parquetSchema(metadata).children.map(({ element }) => element.name)
    const rows = await parquetReadObjects({ file, metadata, parsers: { stringFromBytes: (text) => strict.decode(text) } })
    const lines = rows.map((row) => formatCsvLine(columns.map((name) => textOf(row[name]))))
    if (lines.length !== Number(metadata.num_rows)) throw new Error(`${metadata.num_rows} rows are declared, ${lines.length} are there`)
    return formatCsvLine(columns) + lines.join('')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`${path}: a whole Parquet file is expected; ${why}`)
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '')
  if (typeof value === 'object') return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner))
  return String(value)
}
