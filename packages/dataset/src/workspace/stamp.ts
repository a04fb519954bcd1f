import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from '../read/list-files.ts'

/** A checksum of the paths, sizes and times of all files below some folders: it changes when a file may have changed. */
export async function stampOf(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const paths = await listFiles(folder)
    const stats = await Promise.all(paths.map((path) => stat(join(folder, path))))
    for (const [index, path] of paths.entries()) hash.update(`${path}\u0000${stats[index]?.size}\u0000${stats[index]?.mtimeMs}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}
