import type { AsyncBuffer, FileMetaData, ParquetParsers } from 'hyparquet'
import { parquetReadAsync } from 'hyparquet/src/read.js'
import { compressors } from 'hyparquet-compressors'

const decoder = new TextDecoder()

/**
 * The values of one leaf of one row group, as the file has them: of a list of structures only the field asked for is read and
 * decoded, and structures are not put together. Moments are milliseconds, texts what `text` makes of their bytes: a `Date` or
 * a string for each of millions of rows would be thrown away at once. An empty list where the file has no such leaf.
 */
export async function readLeaf(
  file: AsyncBuffer,
  metadata: FileMetaData,
  group: number,
  leaf: string,
  text: (bytes: Uint8Array) => unknown = (bytes) => decoder.decode(bytes),
): Promise<ArrayLike<unknown>> {
  const parsers = {
    timestampFromMilliseconds: Number,
    timestampFromMicroseconds: (value: bigint) => Number(value / 1000n),
    timestampFromNanoseconds: (value: bigint) => Number(value / 1_000_000n),
    stringFromBytes: (bytes: Uint8Array | undefined) => bytes && text(bytes),
  } as unknown as Partial<ParquetParsers>
  const whole = metadata.row_groups[group]
  const columns = whole?.columns.filter((column) => column.meta_data?.path_in_schema.join('.') === leaf) ?? []
  if (whole === undefined || columns.length === 0) return []
  const [read] = parquetReadAsync({ file, metadata: { ...metadata, row_groups: [{ ...whole, columns }] }, compressors, parsers })
  const [column] = read?.asyncColumns ?? []
  if (column === undefined) return []
  const { data } = await column.data
  const [first, ...more] = data
  if (first !== undefined && more.length === 0) return first
  const values: unknown[] = []
  for (const chunk of data) for (let place = 0; place < chunk.length; place += 1) values.push(chunk[place])
  return values
}

/** Paths of the leaves below a column. */
export function leavesOf(metadata: FileMetaData, column: string): readonly string[] {
  const columns = metadata.row_groups[0]?.columns ?? []
  return columns.flatMap(({ meta_data }) => (meta_data?.path_in_schema[0] === column ? [meta_data.path_in_schema.join('.')] : []))
}
