/** Draws what the packages export, with signatures and doc comments, from the types that are published. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import ts from 'typescript'

/** An entry of a package, as it is imported, and its file of types. */
export interface Entry {
  readonly name: string
  readonly types: string
}

/** One page of a package: each entry with all that it exports, in alphabetical order. */
export function apiReference(title: string, folder: string, entries: readonly Entry[]): string {
  const options = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
  }
  const program = ts.createProgram({ rootNames: entries.map(({ types }) => types), options })
  const checker = program.getTypeChecker()
  const sections = entries.map(({ name, types }) => {
    const source = program.getSourceFile(types)
    const module = source && checker.getSymbolAtLocation(source)
    if (module === undefined) throw new Error(`${types} is no module; npm run build builds it`)
    const symbols = [...checker.getExportsOfModule(module)].sort((x, y) => (x.name < y.name ? -1 : 1))
    const isOwn = (symbol: ts.Symbol) =>
      (aliased(symbol, checker).declarations ?? []).some((each) => each.getSourceFile().fileName.startsWith(`${folder}/`))
    const [own, others] = [symbols.filter(isOwn), symbols.filter((symbol) => !isOwn(symbol))]
    return [`## ${name}`, '', ...own.flatMap((symbol) => entryOf(symbol, checker)), ...passedOn(others)].join('\n')
  })
  return [
    ...[
      `# ${title}`,
      '',
      'Written by `npm run docs:reference` from the types that are published, and compared with them in the tests: a changed signature',
    ],
    ...['shows in the diff of this page. Of what is too long to print, the number at the end changes with it.', '', ...sections, ''],
  ].join('\n')
}

const aliased = (symbol: ts.Symbol, checker: ts.TypeChecker) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

/** What an entry passes on from another package, whose page says what it is. */
function passedOn(symbols: readonly ts.Symbol[]): string[] {
  if (symbols.length === 0) return []
  return ['From the packages below it, on whose pages they stand:', '', symbols.map(({ name }) => `\`${name}\``).join(', '), '']
}

function entryOf(exported: ts.Symbol, checker: ts.TypeChecker): string[] {
  const symbol = aliased(exported, checker)
  const said = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim()
  const declarations = (symbol.declarations ?? []).map(signatureOf)
  return [`### ${exported.name}`, '', ...(said === '' ? [] : [said, '']), '```ts', ...declarations, '```', '']
}

const longest = 900

/** A declaration as it stands, without its comments; of a long one the beginning, its length and a checksum. */
function signatureOf(declaration: ts.Declaration): string {
  const whole = ts.isVariableDeclaration(declaration) ? `const ${declaration.getText()}` : declaration.getText()
  const text = whole
    .replace(/\/\*\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\n/gm, '')
    .replace(/^(?:export )?declare /, '')
  if (text.length <= longest) return text
  const start = text.slice(0, text.indexOf('\n') > 0 ? Math.min(text.indexOf('\n'), 160) : 160)
  return `${start} … (${createHash('sha256').update(withoutOrder(text)).digest('hex').slice(0, 12)})`
}

/** The words of a text, sorted: the compiler prints the members of an inferred type in the order in which it met them. */
export function withoutOrder(text: string): string {
  return text
    .split(/[\s|;,:{}()[\]<>]+/)
    .sort()
    .join('\n')
}

/** Entries of a published package by its `exports`, without the root of core, which is all of the others. */
export function entriesOf(folder: string, manifest: { readonly name: string; readonly exports: object }): Entry[] {
  return Object.entries(manifest.exports)
    .filter(([path]) => path !== '.' || manifest.name !== '@openfrontier/core')
    .map(
      ([
        path,
        {
          import: { types },
        },
      ]) => ({ name: `${manifest.name}${path.slice(1)}`, types: join(folder, types) }),
    )
}
