import type { PartSource } from '@openfrontier/dataset'
import { nodeModules } from './node-modules.ts'
import { NoSnapshotError } from './open-from-error.ts'

/**
 * The snapshot at an address (`https://…/`, with `manifest.json` and a file for each part), in a folder of the same files, in
 * a folder of refreshed data, or, under the word `refreshed`, in the user's own. Rejects with `NoSnapshotError`.
 */
export async function openFrom(from: string): Promise<PartSource> {
  return /^https?:\/\//.test(from) ? atAddress(from) : inFolder(from)
}

function atAddress(address: string): PartSource {
  const base = address.endsWith('/') ? address : `${address}/`
  const text = async (name: string) => {
    const place = new URL(`${name}.json`, base).href
    const response = await fetch(place).catch((error: unknown) => {
      throw new NoSnapshotError(`${place}: ${reasonOf(error)}; a snapshot is expected there`)
    })
    if (!response.ok) throw new NoSnapshotError(`${place}: answered ${response.status}; a snapshot is expected there`)
    return response.text()
  }
  return { manifest: async () => parsed(new URL('manifest.json', base).href, await text('manifest')), part: text }
}

function parsed(place: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new NoSnapshotError(`${place}: ${reasonOf(error)}; a snapshot is expected there`)
  }
}

/** `fetch` says only that it failed, and keeps the reason in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message
}

async function inFolder(given: string): Promise<PartSource> {
  const node = nodeModules()
  if (node === undefined) throw new NoSnapshotError(`${given}: this runtime reads no folders; an address of a snapshot is expected`)
  const { join } = node.path
  const folder = given === 'refreshed' ? (await import('./refresh/data-folder.ts')).dataFolder() : given
  const pointer = await node.files.readFile(join(folder, 'current.json'), 'utf8').catch(() => undefined)
  const place = pointer === undefined ? folder : join(folder, 'states', String(JSON.parse(pointer).state), 'snapshot')
  const text = (name: string) =>
    node.files.readFile(join(place, `${name}.json`), 'utf8').catch(() => {
      const mend = given === 'refreshed' ? '; run `openfrontier refresh` first' : ''
      throw new NoSnapshotError(`${join(place, `${name}.json`)}: no such file; a snapshot is expected there${mend}`)
    })
  return { manifest: async () => parsed(join(place, 'manifest.json'), await text('manifest')), part: text }
}
