import { type FileMetaData, parquetSchema } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getTreePath, isFlatColumn } from 'hyparquet/src/schema.js'
import { type Column, checkDictionary, checkPage, checkPageV2 } from './check-parquet-page.ts'

type ColumnMetaData = NonNullable<FileMetaData['row_groups'][number]['columns'][number]['meta_data']>
type PageHeader = ReturnType<typeof parquetHeader>

/** No publication read here comes near it, and all of it is held in memory. */
const mostCells = 50_000_000

/** Bytes a page's header may take: some kilobytes of statistics at most. A longer one is not read on and on. */
const longestHeader = 1 << 16

/** A copy of 64 bytes takes at least two: Snappy shrinks no further. */
const mostOfSnappy = 64

/**
 * Checks all that a Parquet file says of its own sizes before its pages are read, for the reader of pages takes them on trust and
 * a wrong one can keep it busy without end: rows, values and bytes of chunks and pages, runs of levels and of indexes.
 * Throws an `Error` that says what is declared and what is there.
 */
export function checkParquet(file: ArrayBuffer, metadata: FileMetaData): void {
  const tree = parquetSchema(metadata)
  const groups = metadata.row_groups
  const rows = groups.reduce((sum, group) => sum + Number(group.num_rows), 0)
  expectSame('rows', Number(metadata.num_rows), rows)
  const columns = groups.flatMap((group) => group.columns.map((column) => ({ group, chunk: column.meta_data })))
  const cells = columns.reduce((sum, { chunk }) => sum + Number(chunk?.num_values ?? 0), 0)
  if (!(cells <= mostCells)) throw new Error(`at most ${mostCells} cells are read, ${cells} are declared`)
  for (const { group, chunk } of columns) {
    if (chunk === undefined) throw new Error('a column without a description of its pages')
    const path = getTreePath(tree, chunk.path_in_schema)
    const element = path.at(-1)?.element
    if (element?.type === undefined) throw new Error(`column ${chunk.path_in_schema.join('.')} holds no values`)
    if (isFlatColumn(path)) expectSame(`values of ${chunk.path_in_schema.join('.')}`, Number(chunk.num_values), Number(group.num_rows))
    const column: Column = {
      type: element.type,
      length: element.type_length ?? 0,
      definition: getMaxDefinitionLevel(path),
      repetition: getMaxRepetitionLevel(path),
      codec: chunk.codec,
    }
    try {
      checkChunk(file, chunk, column)
    } catch (error) {
      throw new Error(`column ${chunk.path_in_schema.join('.')}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

function checkChunk(file: ArrayBuffer, chunk: ColumnMetaData, column: Column): void {
  const start = Number(chunk.dictionary_page_offset ?? chunk.data_page_offset)
  const length = Number(chunk.total_compressed_size)
  if (!(start >= 0 && length >= 0 && start + length <= file.byteLength)) {
    throw new Error(`${length} bytes from ${start} are declared, the file has ${file.byteLength}`)
  }
  let offset = start
  let values = 0
  let dictionary: number | undefined
  while (values < Number(chunk.num_values)) {
    const left = start + length - offset
    if (left <= 0) throw new Error(`${chunk.num_values} values are declared, the pages hold ${values}`)
    const reader = { view: new DataView(file, offset, Math.min(left, longestHeader)), offset: 0 }
    const header = parquetHeader(reader)
    const size = sizeOf(header, left - reader.offset, column.codec)
    const bytes = new Uint8Array(file, offset + reader.offset, size)
    offset += reader.offset + size
    if (header.dictionary_page_header !== undefined && header.type === 'DICTIONARY_PAGE') {
      dictionary = checkDictionary(bytes, header, column)
    } else if (header.data_page_header !== undefined && header.type === 'DATA_PAGE') {
      values += checkPage(bytes, header, column, dictionary)
    } else if (header.data_page_header_v2 !== undefined && header.type === 'DATA_PAGE_V2') {
      values += checkPageV2(bytes, header, column, dictionary)
    } else {
      throw new Error(`a page of a kind that is not read: ${String(header.type)}`)
    }
  }
  expectSame('values', Number(chunk.num_values), values)
}

/** Bytes of a page as it stands in the file. */
function sizeOf({ compressed_page_size: size, uncompressed_page_size: whole }: PageHeader, left: number, codec: string): number {
  if (!(Number.isInteger(size) && size >= 0 && size <= left)) throw new Error(`a page of ${size} bytes is declared, ${left} are left`)
  const most = codec === 'UNCOMPRESSED' ? size : size * mostOfSnappy
  if (!(Number.isInteger(whole) && whole >= 0 && whole <= most)) {
    throw new Error(`a page of ${whole} bytes is declared, which ${size} bytes cannot hold`)
  }
  return size
}

function expectSame(what: string, declared: number, found: number): void {
  if (declared !== found) throw new Error(`${what}: ${declared} are declared, ${found} are there`)
}
