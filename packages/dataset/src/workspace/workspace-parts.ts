import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OwnParts } from '../load.ts'
import { datasetFolder } from './dataset-folder.ts'
import { stampOf } from './stamp.ts'

const cache = join(datasetFolder, '.cache', 'snapshots')
/** What a compiled snapshot depends on: the facts, and the code that reads and compiles them. */
const inputs = ['curated', 'ingested', 'computed', 'src', '../core/src/entities', '../core/src/printed'].map((path) =>
  join(datasetFolder, path),
)
/** Compiled states that are kept: other processes may still be reading one of the last. */
const keptStates = 4
const current = new Map<string, Promise<string>>()

/**
 * The parts of the repository's facts as they are now. They are compiled when they were not yet since the last change,
 * and kept in `.cache/`, outside of version control. Rejects with a `DatasetError` where facts cannot be read.
 */
export async function workspaceParts(): Promise<OwnParts> {
  const stamp = await stampOf(inputs)
  const compiled = current.get(stamp) ?? compileOnce(join(cache, stamp))
  current.set(stamp, compiled)
  const folder = await compiled.catch((error: unknown) => {
    current.delete(stamp)
    throw error
  })
  return {
    manifest: async () => JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')),
    part: (name) => readFile(join(folder, `${name}.json`)),
  }
}

async function compileOnce(folder: string): Promise<string> {
  if (await isThere(join(folder, 'manifest.json'))) return folder
  // Loaded only here, because most runs find their snapshot compiled.
  const [{ compileFolder }, { cutSnapshot }, { DatasetError }] = await Promise.all([
    import('./compile-folder.ts'),
    import('../snapshot-parts.ts'),
    import('../problem.ts'),
  ])
  const { compilation, checkedIn, problems } = await compileFolder(datasetFolder)
  if (problems.length > 0) throw new DatasetError(problems)
  const { manifest, parts } = await cutSnapshot(compilation, checkedIn)
  // Another process may be doing the same: whoever renames first wins, and both wrote the same bytes.
  const staging = `${folder}-${process.pid}`
  await mkdir(staging, { recursive: true })
  for (const [name, text] of parts) await writeFile(join(staging, `${name}.json`), text)
  await writeFile(join(staging, 'manifest.json'), JSON.stringify(manifest))
  await rename(staging, folder).catch(() => rm(staging, { recursive: true, force: true }))
  await removeOldStates()
  return folder
}

async function removeOldStates(): Promise<void> {
  const folders = (await readdir(cache)).map((name) => join(cache, name))
  const dated = await Promise.all(
    folders.map(async (folder) => ({
      folder,
      time: await stat(folder).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    })),
  )
  dated.sort((x, y) => y.time - x.time)
  for (const { folder } of dated.slice(keptStates)) await rm(folder, { recursive: true, force: true })
}

async function isThere(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    () => false,
  )
}
