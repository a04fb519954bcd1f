import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Paths of all files below a folder, with `/`, sorted; hidden files and folders are left out.
 * A folder that does not exist has no files.
 */
export async function listFiles(folder: string): Promise<string[]> {
  const paths: string[] = []
  await collect(folder, '', paths)
  return paths.sort()
}

async function collect(folder: string, below: string, paths: string[]): Promise<void> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: unknown) => {
    if (below === '' && error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) await collect(folder, path, paths)
    else paths.push(path)
  }
}
