import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isoDateSchema } from '@openfrontier/core/entities'
import type { Adapter, SourceFile, SourceText } from '../adapter.ts'
import { parquetText } from './parquet-text.ts'
import { dateSegment, matchSegment } from './path-pattern.ts'

/**
 * Reads the files of a publication from a folder of source files; a Parquet file is read as the CSV of the table it holds.
 * Throws an `Error` that names the pattern for which there is none, unless it is optional, or the file that is not UTF-8 or
 * no whole Parquet file.
 */
export async function findFiles(folder: string, adapter: Adapter): Promise<SourceText[]> {
  const found: SourceText[] = []
  for (const file of adapter.files) {
    const paths = await pathsOf(folder, file.path)
    if (paths.length === 0 && file.optional !== true) throw new Error(`${file.path}: no such file in the folder of source files`)
    for (const path of paths) found.push({ path, text: await textOf(path, await readFile(join(folder, path)), file.encoding) })
  }
  return found
}

async function pathsOf(folder: string, pattern: string): Promise<string[]> {
  let paths = ['']
  for (const segment of pattern.split('/')) {
    const next: string[] = []
    for (const path of paths) {
      const names = await namesIn(join(folder, path))
      const fitting = names.filter((name) =>
        segment === dateSegment ? isoDateSchema.safeParse(name).success : matchSegment(segment, name),
      )
      next.push(...fitting.map((name) => (path === '' ? name : `${path}/${name}`)))
    }
    paths = next
  }
  return paths.sort()
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return []
    throw error
  }
}

/** The text of one file as adapters read it. Rejects with an `Error` that names the file. */
export async function textOf(path: string, bytes: Uint8Array, encoding: SourceFile['encoding']): Promise<string> {
  return path.endsWith('.parquet') ? parquetText(path, bytes) : decode(path, bytes, encoding)
}

function decode(path: string, bytes: Uint8Array, encoding: SourceFile['encoding']): string {
  try {
    return new TextDecoder(encoding ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error(`${path}: ${encoding ?? 'UTF-8'} is expected, some bytes are not`)
  }
}
