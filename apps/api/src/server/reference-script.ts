import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Scalar's script: copied beside the built server, or straight from its package when run from source. */
export async function referenceScript(): Promise<Uint8Array<ArrayBuffer>> {
  const built = fileURLToPath(new URL('./assets/scalar.js', import.meta.url))
  return readFile(existsSync(built) ? built : scalarScript())
}

/** Where the package keeps the script that runs by itself. */
export function scalarScript(): string {
  return join(dirname(createRequire(import.meta.url).resolve('@scalar/api-reference')), 'browser', 'standalone.js')
}
