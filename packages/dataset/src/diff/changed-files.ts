import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const buffer = { maxBuffer: 1 << 30 }

/** A file that is not what it was; no text on the side where it is not there. */
export interface ChangedFile {
  /** Path below the folder, with `/`. */
  readonly path: string
  readonly before?: string
  readonly after?: string
}

const folders = ['curated', 'ingested', 'computed']

/**
 * Files of a dataset's folder that differ between a revision of its repository and the working tree, new files among them, by path.
 * Throws an `Error` where the revision is not known.
 */
export async function changedFiles(folder: string, revision: string): Promise<ChangedFile[]> {
  const git = async (...words: string[]) => (await run('git', ['-C', folder, ...words], buffer)).stdout
  // A revision is a word, never a flag.
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).catch(() => {
    throw new Error(`"${revision}" is no revision of this repository`)
  })
  const known = await git('diff', '--name-only', '--no-renames', '--relative', '-z', commit.trim(), '--', ...folders)
  const fresh = await git('ls-files', '--others', '--exclude-standard', '-z', '--', ...folders)
  const paths = [...new Set(`${known}${fresh}`.split('\0'))].filter((path) => path !== '').sort()
  const changed: ChangedFile[] = []
  for (const path of paths) {
    const before = await git('show', `${commit.trim()}:./${path}`).catch(() => undefined)
    const after = await readFile(join(folder, path), 'utf8').catch(() => undefined)
    if (before !== after) changed.push({ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) })
  }
  return changed
}
