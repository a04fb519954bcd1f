import { createHash, type Hash } from 'node:crypto'
import type { FurtherFacts, OwnFacts } from '@openfrontier/dataset/recompile'
import { version } from '../../package.json'

/** Tells whether a state was compiled from the same facts by the same version: then there is nothing to compile. */
export function fingerprintOf(own: OwnFacts, further: FurtherFacts, withVerdicts: boolean): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([version, withVerdicts, own.curated, further.sources], inOrder))
  addTables(hash, own.tables)
  addTables(hash, further.tables)
  return hash.digest('hex')
}

/** Records read back from a state have their fields in another order than those they were made from. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
}

function addTables(hash: Hash, tables: ReadonlyMap<string, string>): void {
  hash.update(`${tables.size}\n`)
  for (const path of [...tables.keys()].sort()) hash.update(`${path}\0${tables.get(path)}\0`)
}
