import { mkdir, rename as renameOnDisk, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface Swap {
  /** The new folder, complete. */
  readonly staged: string
  /** Where it goes. */
  readonly target: string
  /** Where what stands there now waits until all is done. */
  readonly previous: string
}

export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch {
    return false
  }
}

/** Puts every staged folder in the place of its target, or, if one of them fails, none: what stood there comes back. */
export async function swapFolders(swaps: readonly Swap[], rename: typeof renameOnDisk = renameOnDisk): Promise<void> {
  const undo: (() => Promise<void>)[] = []
  try {
    for (const { staged, target, previous } of swaps) {
      await mkdir(dirname(target), { recursive: true })
      if (await exists(target)) {
        await mkdir(dirname(previous), { recursive: true })
        await rename(target, previous)
        undo.push(() => renameOnDisk(previous, target))
      }
      await rename(staged, target)
      undo.push(() => renameOnDisk(target, staged))
    }
  } catch (error) {
    for (const step of undo.reverse()) await step()
    throw error
  }
}
