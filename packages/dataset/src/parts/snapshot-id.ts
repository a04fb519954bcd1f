import { sha256 } from './sha256.ts'

/** The id of a snapshot: the checksum of its parts' names and checksums, one `name:sha256` a line, in the manifest's order. */
export async function snapshotId(parts: readonly { readonly name: string; readonly sha256: string }[]): Promise<string> {
  return sha256(parts.map((part) => `${part.name}:${part.sha256}\n`).join(''))
}
