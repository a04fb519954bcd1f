import type { SnapshotFiles } from '../snapshot-parts.ts'

/** A snapshot as JavaScript modules, by path: `parts.js`, which imports the parts one by one, and `parts/<name>.js`; the same as `.cjs`. */
export function partModules({ manifest, parts }: SnapshotFiles): Map<string, string> {
  const names = [...parts.keys()]
  const modules = new Map<string, string>()
  for (const [name, text] of parts) {
    modules.set(`parts/${name}.js`, `export const text = ${quote(text)}\n`)
    modules.set(`parts/${name}.cjs`, `exports.text = ${quote(text)}\n`)
  }
  const manifestText = JSON.stringify(manifest)
  const imports = names.map((name) => `  '${name}': () => import('./parts/${name}.js'),\n`).join('')
  const requires = names.map((name) => `  '${name}': async () => require('./parts/${name}.cjs'),\n`).join('')
  modules.set('parts.js', `export const manifest = ${manifestText}\nexport const parts = {\n${imports}}\n`)
  modules.set('parts.cjs', `exports.manifest = ${manifestText}\nexports.parts = {\n${requires}}\n`)
  return modules
}

/** A text as a string literal in single quotes, which JSON hardly ever has to escape. */
function quote(text: string): string {
  const escaped = text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')
  return `'${escaped}'`
}
