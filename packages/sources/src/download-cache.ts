import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

const entrySchema = z.strictObject({
  address: z.string(),
  sha256: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  link: z.string().optional(),
})
/** What is known of a file downloaded before. */
export type CacheEntry = z.infer<typeof entrySchema>

export interface CachedFile extends CacheEntry {
  readonly body: Uint8Array
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The file downloaded before from an address, if it is there and its checksum is still right. */
export async function readCache(folder: string, address: string): Promise<CachedFile | undefined> {
  const path = join(folder, sha256(address))
  try {
    const entry = entrySchema.parse(JSON.parse(await readFile(`${path}.json`, 'utf8')))
    const body = await readFile(`${path}.body`)
    return sha256(body) === entry.sha256 ? { ...entry, body } : undefined
  } catch {
    // Not there, or damaged: both mean downloading it again.
    return undefined
  }
}

/** Keeps a download. Each file appears whole or not at all, and a body that does not fit its entry counts as absent. */
export async function writeCache(folder: string, { body, ...entry }: CachedFile): Promise<void> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, sha256(entry.address))
  await writeWhole(`${path}.body`, body)
  await writeWhole(`${path}.json`, `${JSON.stringify(entry, undefined, 2)}\n`)
}

/** Writes a file under another name first, so that its own name never stands for half of it. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  await writeFile(`${path}.part`, content)
  await rename(`${path}.part`, path)
}
