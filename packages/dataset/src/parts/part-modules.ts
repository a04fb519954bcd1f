import type { SnapshotFiles } from '../snapshot-parts.ts'

/**
 * A snapshot as files of a package, by path: `parts/<name>.json`, the parts as they are; `parts/<name>.js`, the same as modules, for
 * runtimes without files; and `parts.js`, which imports them one by one, with `parts.cjs` for `require`.
 */
export function partModules({ manifest, parts }: SnapshotFiles): Map<string, string> {
  const modules = new Map<string, string>()
  for (const [name, text] of parts) {
    modules.set(`parts/${name}.json`, text)
    modules.set(`parts/${name}.js`, `export const text = ${quote(text)}\n`)
  }
  const manifestText = JSON.stringify(manifest)
  const imports = [...parts.keys()].map((name) => `  '${name}': () => import('./parts/${name}.js'),\n`).join('')
  modules.set(
    'parts.js',
    `export const manifest = ${manifestText}\nexport const parts = {\n${imports}}\nexport const address = import.meta.url\n`,
  )
  const address = "globalThis.process?.getBuiltinModule?.('node:url')?.pathToFileURL(__filename).href ?? ''"
  modules.set('parts.cjs', `exports.manifest = ${manifestText}\nexports.parts = {\n${imports}}\nexports.address = ${address}\n`)
  return modules
}

/** A text as a string literal in single quotes, which JSON hardly ever has to escape. */
function quote(text: string): string {
  const escaped = text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')
  return `'${escaped}'`
}
