import { stableJson } from './stable-json.ts'

type Cell = string | number | boolean | undefined

/** One column of a table for spreadsheets and databases: cells of one type, none where there is no value. */
export interface FlatColumn {
  readonly name: string
  readonly type: 'text' | 'number' | 'boolean'
  readonly cells: readonly Cell[]
}

/**
 * Records as columns of one type, in order of name. A field that is missing with a reason has no value, and its reason stands in a
 * column of its own, `<field>_missing` (`unknown`, or `unknown: why`). Lists and structures are JSON; so are numbers in a
 * field that also has text.
 */
export function flatTable(records: readonly object[]): FlatColumn[] {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))].sort()
  return names.flatMap((name) => {
    const values = records.map((record): unknown => Reflect.get(record, name) ?? undefined)
    const reasons = values.map(reasonOf)
    const column = columnOf(
      name,
      values.map((value, row) => (reasons[row] === undefined ? value : undefined)),
    )
    const isMissing = reasons.some((reason) => reason !== undefined)
    return isMissing ? [column, { name: `${name}_missing`, type: 'text' as const, cells: reasons }] : [column]
  })
}

function columnOf(name: string, values: readonly unknown[]): FlatColumn {
  const types = new Set(values.filter((value) => value !== undefined).map((value) => typeof value))
  const [type] = types
  if (types.size === 1 && type === 'number')
    return { name, type, cells: values.map((value) => (typeof value === 'number' ? value : undefined)) }
  if (types.size === 1 && type === 'boolean')
    return { name, type, cells: values.map((value) => (typeof value === 'boolean' ? value : undefined)) }
  const cells = values.map((value) => (value === undefined || typeof value === 'string' ? value : stableJson(value).trimEnd()))
  return { name, type: 'text', cells }
}

function reasonOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('missing' in value)) return undefined
  const note = 'note' in value && typeof value.note === 'string' ? `: ${value.note}` : ''
  return `${String(value.missing)}${note}`
}
