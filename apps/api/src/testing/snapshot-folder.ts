import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { partNames } from '@openfrontier/dataset'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * Writes a snapshot without records into a folder, manifest last. Another `mark` makes another snapshot; `contents` are those of parts that
 * are to hold something else. Gives its id.
 */
export async function writeEmptySnapshot(folder: string, mark: number, contents: Readonly<Record<string, string>> = {}): Promise<string> {
  await mkdir(folder, { recursive: true })
  // A list of no records reads like a table of none, whatever the part holds; spaces after it change nothing but the checksum.
  const files = partNames.map((name) => [name, contents[name] ?? `[]${' '.repeat(mark)}`] as const)
  const parts = files.map(([name, text]) => ({ name, sha256: sha256(text), bytes: text.length }))
  for (const [name, text] of files) await writeFile(join(folder, `${name}.json`), text)
  const id = sha256(parts.map(({ name, sha256: sum }) => `${name}:${sum}\n`).join(''))
  const manifest = { schemaVersion: 1, dataThrough: '2026-01-01', counts: {}, parts, sha256: id }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return id
}
