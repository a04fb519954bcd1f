import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder of a package, from which fresh processes see the workspace as a user of that package does. Throws where it is not built. */
export function builtPackage(name: string): string {
  const folder = fileURLToPath(new URL(`../../packages/${name}`, import.meta.url))
  if (!existsSync(`${folder}/dist/index.js`)) throw new Error(`packages/${name} is not built; npm run build builds it`)
  return folder
}
