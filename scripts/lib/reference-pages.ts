import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { apiReference, entriesOf } from './api-reference.ts'

/** Pages of the published packages by file name. They must be built. */
export function referencePages(): ReadonlyMap<string, string> {
  return new Map(
    ['core', 'dataset', 'openfrontier'].map((name) => {
      const folder = join(import.meta.dirname, '..', '..', 'packages', name)
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      return [`${name}.md`, apiReference(manifest.name, folder, entriesOf(folder, manifest))]
    }),
  )
}
