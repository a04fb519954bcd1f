import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AsyncBuffer } from 'hyparquet'
import { sha256 } from '../../download-cache.ts'
import { type RequestManners, request } from '../../http/request.ts'
import type { RefreshContext } from '../refreshable.ts'

/**
 * A file at an address, read by ranges. Every range that came is kept in a folder under the file's ETag, so that an interrupted
 * run goes on where it stopped. Rejects with an `Error` where the server does not serve ranges, or the file is another in the
 * middle of reading it.
 */
export async function openRanges(
  address: string,
  folder: string,
  { mirror = (given) => given, manners = {}, environment }: Pick<RefreshContext, 'mirror' | 'manners' | 'environment'>,
): Promise<AsyncBuffer> {
  const place = mirror(address)
  const token = environment.HF_TOKEN
  // A key is for the host it was given for, and for no mirror of it.
  const auth = token === undefined || token === '' || place !== address ? {} : { authorization: `Bearer ${token}` }
  const first = await askRange(place, 0, 1, auth, manners)
  const length = Number(/\/(\d+)$/.exec(first.headers.get('content-range') ?? '')?.[1])
  if (!Number.isInteger(length)) throw new Error(`${place}: a length of the whole file is expected with a range, there is none`)
  const version = first.headers.get('etag') ?? String(length)
  const cache = join(folder, sha256(version).slice(0, 16))
  await mkdir(cache, { recursive: true })
  return {
    byteLength: length,
    async slice(start, end = length) {
      const from = start < 0 ? length + start : start
      const path = join(cache, `${from}-${end}`)
      const kept = await readFile(path).catch(() => undefined)
      if (kept !== undefined && kept.length === end - from) return toBuffer(kept)
      const { body, headers } = await askRange(place, from, end, auth, manners)
      const now = headers.get('etag')
      if (now !== null && now !== version) throw new Error(`${place}: the file was replaced while it was read; try again`)
      if (body.length !== end - from) throw new Error(`${place}: ${end - from} bytes are expected, ${body.length} came`)
      await writeFile(`${path}.part`, body)
      await rename(`${path}.part`, path)
      return toBuffer(body)
    },
  }
}

async function askRange(address: string, start: number, end: number, auth: Readonly<Record<string, string>>, manners: RequestManners) {
  // Ranges of a packed file would be of the packed bytes.
  const headers = new Headers({ ...auth, range: `bytes=${start}-${end - 1}`, 'accept-encoding': 'identity' })
  const answer = await request(address, headers, { ...manners, limit: Math.max(end - start, 1024) })
  if (answer.status !== 206)
    throw new Error(`${address}: ranges are expected to be served, it answered ${answer.status} ${answer.statusText}`.trim())
  return answer
}

function toBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
