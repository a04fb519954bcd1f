import type { Adapter, ReadResult, SourceText } from '../adapter.ts'
import { textOf } from '../files/find-files.ts'
import { matchPath } from '../files/path-pattern.ts'

/** Files of a publication as bytes, by path within the folder of source files. */
export type SourceBytes = ReadonlyMap<string, Uint8Array>

/** Reads a publication from bytes in memory, as it is read from a folder. */
export async function readBytes(adapter: Adapter, files: SourceBytes): Promise<ReadResult> {
  const texts: SourceText[] = []
  for (const file of adapter.files) {
    const paths = [...files.keys()].filter((path) => matchPath(file.path, path) !== undefined).sort()
    if (paths.length === 0 && file.optional !== true) throw new Error(`${file.path}: no such file`)
    for (const path of paths) texts.push({ path, text: await textOf(path, files.get(path) ?? new Uint8Array(), file.encoding) })
  }
  return adapter.read(texts)
}
