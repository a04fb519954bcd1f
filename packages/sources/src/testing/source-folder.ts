import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Adapter } from '../adapter.ts'
import { matchPath } from '../files/path-pattern.ts'
import type { SourceBytes } from './read-bytes.ts'

/** The bytes of an adapter's files that are in a folder of source files. */
export async function readFolder(folder: string, adapter: Adapter): Promise<SourceBytes> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort()
  const paths = names.filter((name) => adapter.files.some((file) => matchPath(file.path, name) !== undefined))
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))] as const)))
}
