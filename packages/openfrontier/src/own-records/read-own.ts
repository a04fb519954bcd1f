import type { Problem } from '@openfrontier/dataset'
import { nodeModules } from '../node-modules.ts'
import { isOwnKind, type OwnKind, ownKinds } from './kinds.ts'
import type { OwnRecords } from './own-records.ts'

/** One record as given, and where it stood. */
export interface GivenRecord {
  readonly kind: OwnKind
  readonly file: string
  /** Its id, or its place in the list. */
  readonly record: string
  readonly value: unknown
}

export interface Given {
  readonly records: readonly GivenRecord[]
  readonly problems: readonly Problem[]
}

/** Records given as lists, in the files of a folder (`<kind>.json`, `<kind>.ndjson`), or in one JSON file at an address. */
export async function readOwn(add: string | OwnRecords): Promise<Given> {
  if (typeof add !== 'string') return ofLists('add', add)
  if (/^https?:\/\//.test(add)) {
    const response = await fetch(add)
    const text = await response.text()
    if (!response.ok) return wrong(add, `an answer ${response.status}`, 'JSON with lists of records by kind')
    return ofJson(add, text)
  }
  const node = nodeModules()
  if (node === undefined) return wrong(add, 'a folder, which this runtime does not read', 'lists of records by kind, or an address of them')
  const [{ readdir, readFile, stat }, { join }] = [node.files, node.path]
  const found = await stat(add).catch(() => undefined)
  if (found === undefined) return wrong(add, 'no such file or folder', 'a folder with files like benchmarkResults.json, or one JSON file')
  if (!found.isDirectory()) return ofJson(add, await readFile(add, 'utf8'))
  const names = (await readdir(add)).filter((name) => /\.(?:json|ndjson)$/.test(name)).sort()
  if (names.length === 0)
    return wrong(add, 'no JSON file', `files like benchmarkResults.json; kinds are ${Object.keys(ownKinds).join(', ')}`)
  return joined(await Promise.all(names.map(async (name) => ofFile(join(add, name), name, await readFile(join(add, name), 'utf8')))))
}

function ofFile(path: string, name: string, text: string): Given {
  // `benchmark-results.json` is `benchmarkResults.json`.
  const kind = name.replace(/\.(?:json|ndjson)$/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  if (!isOwnKind(kind)) return wrong(path, `"${kind}"`, `one of the kinds ${Object.keys(ownKinds).join(', ')}`)
  try {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const value: unknown = name.endsWith('.ndjson') ? lines.map((line): unknown => JSON.parse(line)) : JSON.parse(text)
    return ofList(path, kind, value)
  } catch (error) {
    return wrong(path, error instanceof Error ? error.message : String(error), 'well-formed JSON')
  }
}

function ofJson(file: string, text: string): Given {
  try {
    return ofLists(file, JSON.parse(text))
  } catch (error) {
    return wrong(file, error instanceof Error ? error.message : String(error), 'well-formed JSON')
  }
}

function ofLists(file: string, value: unknown): Given {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(file, 'something else', 'lists of records by kind')
  return joined(
    Object.entries(value).map(([kind, list]) =>
      isOwnKind(kind) ? ofList(file, kind, list) : wrong(file, `"${kind}"`, `one of the kinds ${Object.keys(ownKinds).join(', ')}`),
    ),
  )
}

function ofList(file: string, kind: OwnKind, list: unknown): Given {
  if (!Array.isArray(list)) return wrong(file, typeof list, `a list of ${kind}`)
  const records = list.map((value: unknown, index): GivenRecord => {
    const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined
    return { kind, file, record: typeof id === 'string' ? `${kind} ${id}` : `${kind} ${index + 1}`, value }
  })
  return { records, problems: [] }
}

function wrong(file: string, found: string, expected: string): Given {
  return { records: [], problems: [{ file, record: '', field: 'file', found, expected }] }
}

function joined(parts: readonly Given[]): Given {
  return { records: parts.flatMap(({ records }) => records), problems: parts.flatMap(({ problems }) => problems) }
}
