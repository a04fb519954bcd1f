import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PartSource } from '@openfrontier/dataset'

/** The parts of a snapshot in a folder: `manifest.json`, and `<part>.json` for each. What they hold is checked by whoever loads them. */
export function folderParts(folder: string): PartSource {
  return {
    manifest: async () => JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')),
    part: (name) => readFile(join(folder, `${name}.json`)),
  }
}
