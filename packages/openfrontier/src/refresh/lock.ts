import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Stores this process is at work on: its own number in a lock is otherwise that of an earlier process. */
const held = new Set<string>()

/**
 * Lets one process at a time refresh a store. The lock of a process that is no more is taken over. Rejects with an `Error`
 * where another is at work. Resolves to what gives the store free.
 */
export async function lockStore(store: string): Promise<() => Promise<void>> {
  await mkdir(store, { recursive: true })
  const path = join(store, 'refresh.lock')
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' })
      held.add(path)
      return async () => {
        held.delete(path)
        await rm(path, { force: true })
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const owner = Number(await readFile(path, 'utf8').catch(() => ''))
      if (owner === process.pid ? held.has(path) : isAlive(owner))
        throw new Error(`process ${owner} is refreshing ${store}; wait for it to end`)
      await rm(path, { force: true })
    }
  }
  throw new Error(`another process is refreshing ${store}; wait for it to end`)
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
