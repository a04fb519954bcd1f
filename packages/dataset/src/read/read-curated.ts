import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { type Problem, show } from '../problem.ts'
import { type Curated, type CuratedKind, type CuratedLists, curatedSchemas, emptyCurated, isCuratedKind } from './curated-kinds.ts'
import { listFiles } from './list-files.ts'
import { schemaProblems } from './schema-problems.ts'

export interface CuratedReading {
  readonly curated: Curated
  readonly problems: readonly Problem[]
}

/**
 * Reads every record below a `curated` folder. A record that does not fit its schema is left out and reported; it hides
 * no other. A list in `license-labels/<namespace>.yaml` gives one record an item.
 */
export async function readCurated(folder: string): Promise<CuratedReading> {
  const found = emptyCurated()
  const problems: Problem[] = []
  for (const path of await listFiles(folder)) {
    const file = `curated/${path}`
    const place = placeOf(path)
    if (place === undefined) {
      const expected = `<folder>/<id>.yaml with one of the folders ${Object.keys(curatedSchemas).join(', ')}`
      problems.push({ file, record: '', field: 'file', found: 'a file outside the known folders, or of another kind', expected })
      continue
    }
    const text = await readFile(join(folder, path), 'utf8')
    const document = parseDocument(text, { uniqueKeys: true })
    if (document.errors.length > 0) {
      for (const error of document.errors) {
        problems.push({ file, record: place.id, field: 'file', found: error.message.split('\n')[0] ?? '', expected: 'well-formed YAML' })
      }
      continue
    }
    const content: unknown = document.toJS()
    if (place.kind === 'license-labels') readList(found, file, place.id, content, problems)
    else readRecord(found, place.kind, file, place.id, withNamespace(place, content), problems)
  }
  return { curated: found, problems }
}

function placeOf(path: string): { kind: CuratedKind; id: string } | undefined {
  const slash = path.indexOf('/')
  const kind = path.slice(0, slash)
  if (slash < 0 || !path.endsWith('.yaml') || !isCuratedKind(kind)) return undefined
  return { kind, id: path.slice(slash + 1, -'.yaml'.length) }
}

function readRecord<K extends CuratedKind>(
  found: CuratedLists,
  kind: K,
  file: string,
  id: string,
  content: unknown,
  problems: Problem[],
): void {
  if (!isRecord(content)) {
    problems.push({ file, record: id, field: 'file', found: show(content), expected: 'fields of one record' })
    return
  }
  if ('id' in content) {
    problems.push({ file, record: id, field: 'id', found: show(content.id), expected: 'no such field: the id is the path of the file' })
    return
  }
  add(found, kind, file, id, { id, ...content }, problems)
}

/** Aliases belong to the publication whose folder they stand in. */
function withNamespace({ kind, id }: { kind: CuratedKind; id: string }, content: unknown): unknown {
  return kind === 'aliases' && isRecord(content) ? { ...content, namespace: id.split('/')[0] } : content
}

function readList(found: CuratedLists, file: string, namespace: string, content: unknown, problems: Problem[]): void {
  if (!Array.isArray(content)) {
    problems.push({ file, record: namespace, field: 'file', found: show(content), expected: 'a list of {label, license, sources}' })
    return
  }
  for (const [index, item] of content.entries()) {
    const label = isRecord(item) && typeof item.label === 'string' ? item.label : `item ${index + 1}`
    if (isRecord(item)) add(found, 'license-labels', file, `${namespace}/${label}`, { namespace, ...item }, problems)
    else problems.push({ file, record: label, field: 'file', found: show(item), expected: '{label, license, sources}' })
  }
}

function add<K extends CuratedKind>(found: CuratedLists, kind: K, file: string, id: string, input: unknown, problems: Problem[]): void {
  const parsed = curatedSchemas[kind].safeParse(input)
  if (parsed.success) found[kind].push({ id, file, value: parsed.data } as CuratedLists[K][number])
  else problems.push(...schemaProblems(parsed.error, input).map((problem) => ({ file, record: id, ...problem })))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
