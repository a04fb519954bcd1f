import { parse } from 'yaml'
import type { ChangedFile } from './changed-files.ts'
import { changedFields, type FieldChange } from './flatten.ts'

/** One thing that is not what it was. */
export type FactChange =
  | { readonly kind: 'added' | 'removed'; readonly record: string }
  | { readonly kind: 'changed'; readonly record: string; readonly fields: readonly FieldChange[] }
  /** Rows of a table that only the one or the other has; the order of rows does not count. */
  | {
      readonly kind: 'rows'
      readonly source: string
      readonly date: string
      readonly table: string
      readonly before: number
      readonly after: number
      readonly added: number
      readonly removed: number
    }
  /** A verdict or a value that core computes. */
  | { readonly kind: 'computed'; readonly record: string; readonly fields: readonly FieldChange[] }

/** What files that differ say differently, in order of path. */
export function diffFacts(files: readonly ChangedFile[]): FactChange[] {
  return files.flatMap((file): FactChange[] => {
    if (file.path.startsWith('ingested/')) return diffTable(file)
    if (file.path.startsWith('computed/')) return diffComputed(file)
    return file.path.endsWith('.yaml') ? diffRecord(file) : []
  })
}

function diffRecord({ path, before, after }: ChangedFile): FactChange[] {
  const record = path.slice('curated/'.length, -'.yaml'.length)
  const [old, fresh] = [recordsOf(record, before), recordsOf(record, after)]
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((id): FactChange[] => {
    if (!old.has(id)) return [{ kind: 'added', record: id }]
    if (!fresh.has(id)) return [{ kind: 'removed', record: id }]
    const fields = changedFields(old.get(id), fresh.get(id))
    return fields.length === 0 ? [] : [{ kind: 'changed', record: id, fields }]
  })
}

/** The records of a file: one, or those of a list, which a label tells apart. */
function recordsOf(record: string, text: string | undefined): Map<string, unknown> {
  if (text === undefined) return new Map()
  const content: unknown = parse(text)
  if (!Array.isArray(content)) return new Map([[record, content]])
  return new Map(
    content.map((item: unknown, index) => {
      const label = typeof item === 'object' && item !== null ? Reflect.get(item, 'label') : undefined
      return [`${record}/${typeof label === 'string' ? label : index + 1}`, item]
    }),
  )
}

function diffTable({ path, before, after }: ChangedFile): FactChange[] {
  const [, source = '', date = '', table = ''] = path.split('/')
  const [old, fresh] = [rowsOf(before), rowsOf(after)]
  const counts = new Map<string, number>()
  for (const row of old) counts.set(row, (counts.get(row) ?? 0) - 1)
  for (const row of fresh) counts.set(row, (counts.get(row) ?? 0) + 1)
  let [added, removed] = [0, 0]
  for (const count of counts.values()) {
    if (count > 0) added += count
    else removed -= count
  }
  return [{ kind: 'rows', source, date, table: table.replace(/\.\w+$/, ''), before: old.length, after: fresh.length, added, removed }]
}

function rowsOf(text = ''): string[] {
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
}

/** Of what core computes only what a reader would quote. */
const quoted = /^(?:(?:verdicts|attributed)\.(?:said|now)\.(?:verdict|sentence)|kind|value|unit|interval\.(?:low|high)|n|reason)$/

function diffComputed({ path, before, after }: ChangedFile): FactChange[] {
  if (!/^computed\/(?:claims|metrics)\//.test(path)) return []
  const record = path.slice('computed/'.length, -'.json'.length)
  const read = (text: string | undefined): unknown => (text === undefined ? {} : JSON.parse(text))
  const fields = changedFields(read(before), read(after)).filter(({ field }) => quoted.test(field))
  return fields.length === 0 ? [] : [{ kind: 'computed', record, fields }]
}
