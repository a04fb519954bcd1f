import type { PartSource } from '@openfrontier/dataset'
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
    const response = await fetch(new URL(`${name}.json`, base))
    if (!response.ok) throw new NoSnapshotError(`${response.url}: answered ${response.status}; a snapshot is expected there`)
    return response.text()
  }
  return { manifest: async () => JSON.parse(await text('manifest')), part: text }
}

async function inFolder(given: string): Promise<PartSource> {
  // Here and not above: browsers and edge runtimes have no folders and must not look for these.
  const [{ readFile }, { join }] = await Promise.all([import('node:fs/promises'), import('node:path')])
  const folder = given === 'refreshed' ? (await import('./refresh/data-folder.ts')).dataFolder() : given
  const pointer = await readFile(join(folder, 'current.json'), 'utf8').catch(() => undefined)
  const place = pointer === undefined ? folder : join(folder, 'states', String(JSON.parse(pointer).state), 'snapshot')
  const text = (name: string) =>
    readFile(join(place, `${name}.json`), 'utf8').catch(() => {
      const mend = given === 'refreshed' ? '; run `openfrontier refresh` first' : ''
      throw new NoSnapshotError(`${join(place, `${name}.json`)}: no such file; a snapshot is expected there${mend}`)
    })
  return { manifest: async () => JSON.parse(await text('manifest')), part: text }
}
