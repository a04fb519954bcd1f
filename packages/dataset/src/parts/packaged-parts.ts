import type { SnapshotManifest } from '@openfrontier/core/entities'
import type { OwnParts } from '../load.ts'

/** What `part-modules.ts` writes into the package. */
interface PartIndex {
  readonly manifest: SnapshotManifest
  readonly parts: Readonly<Record<string, () => Promise<{ readonly text: string }>>>
}

async function partIndex(): Promise<PartIndex> {
  // @ts-expect-error The build writes this module beside the bundle; it is not among the sources.
  return import('./parts.js')
}

/** The parts bundled with this package, each a module of its own that is imported when it is asked for. */
export const packagedParts: OwnParts = {
  async manifest() {
    return (await partIndex()).manifest
  },
  async part(name) {
    const load = (await partIndex()).parts[name]
    if (load === undefined) throw new RangeError(`the package has no part "${name}"`)
    return (await load()).text
  },
}
