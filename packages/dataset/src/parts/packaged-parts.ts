import type { SnapshotManifest } from '@openfrontier/core/entities'
import type { OwnParts } from '../load.ts'

/** What `part-modules.ts` writes into the package. */
interface PartIndex {
  readonly manifest: SnapshotManifest
  readonly parts: Readonly<Record<string, () => Promise<{ readonly text: string }>>>
  /** Where it stands: the address of its file. */
  readonly address: string
}

async function partIndex(): Promise<PartIndex> {
  // @ts-expect-error The build writes this module beside the bundle; it is not among the sources.
  return import('./parts.js')
}

/**
 * The parts bundled with this package. Where the runtime has files and the parts lie beside this code, they are read as bytes;
 * elsewhere (browsers, edge runtimes, bundles) each is a module of its own, imported when it is asked for. Both are the same bytes.
 */
export const packagedParts: OwnParts = {
  async manifest() {
    return (await partIndex()).manifest
  },
  async part(name) {
    const { parts, address } = await partIndex()
    const load = parts[name]
    if (load === undefined) throw new RangeError(`the package has no part "${name}"`)
    return (await fileBeside(address, `./parts/${name}.json`)) ?? (await load()).text
  },
}

/** Bytes of a file beside a module, or `undefined` where there are no files, or not this one. */
async function fileBeside(address: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  // Asked for at run time, so that no bundler looks for it.
  const files = globalThis.process?.getBuiltinModule?.('node:fs')
  if (files === undefined || !address.startsWith('file:')) return undefined
  return files.promises.readFile(new URL(path, address)).catch(() => undefined)
}
