import { open } from 'node:fs/promises'
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync } from 'hyparquet'
import { hubColumns } from './hub-columns.ts'

const magicLength = 4
/** Length of the metadata, and the magic word once more. */
const endLength = 8

/**
 * Writes the parts of a file that are needed to a file on disk, at their places: what lies between them is left empty and
 * takes no room where the file system knows sparse files. Rejects where a needed column is missing, as `hubColumns` does.
 */
export async function writeLocalCopy(
  file: AsyncBuffer,
  name: string,
  path: string,
  progress: (share: number) => void = () => undefined,
): Promise<void> {
  const metadata = await parquetMetadataAsync(file)
  const { read } = hubColumns(metadata, name)
  const end = file.byteLength - metadata.metadata_length - endLength
  const ranges = [[0, magicLength] as const, ...rangesOf(metadata, read), [end, file.byteLength] as const]
  const copy = await open(path, 'w')
  try {
    await copy.truncate(file.byteLength)
    for (const [place, [start, stop]] of ranges.entries()) {
      const bytes = new Uint8Array(await file.slice(start, stop))
      await copy.write(bytes, 0, bytes.length, start)
      progress((place + 1) / ranges.length)
    }
  } finally {
    await copy.close()
  }
}

/** Where the chunks of some columns stand in the file, from and to before. */
function rangesOf(metadata: FileMetaData, columns: readonly string[]): (readonly [number, number])[] {
  return metadata.row_groups.flatMap((group) =>
    group.columns.flatMap(({ meta_data: chunk }) => {
      if (chunk === undefined || !columns.includes(chunk.path_in_schema[0] ?? '')) return []
      const start = Number(chunk.dictionary_page_offset ?? chunk.data_page_offset)
      return [[start, start + Number(chunk.total_compressed_size)] as const]
    }),
  )
}
