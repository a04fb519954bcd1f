import type { FactChange } from './diff-facts.ts'
import type { FieldChange } from './flatten.ts'

const longestText = 160

/** Changes as lines that a person reads, one a record, a field or a table. */
export function diffLines(changes: readonly FactChange[]): string[] {
  const facts = changes.filter(({ kind }) => kind !== 'rows' && kind !== 'computed')
  const rows = changes.filter(({ kind }) => kind === 'rows')
  const computed = changes.filter(({ kind }) => kind === 'computed')
  return [...section('Records', facts), ...section('Tables', rows), ...section('Verdicts and values', computed)]
}

function section(title: string, changes: readonly FactChange[]): string[] {
  return changes.length === 0 ? [] : [`${title}: ${changes.length} changed`, ...changes.flatMap(linesOf), '']
}

function linesOf(change: FactChange): string[] {
  switch (change.kind) {
    case 'added':
      return [`+ ${change.record}`]
    case 'removed':
      return [`- ${change.record}`]
    case 'changed':
    case 'computed':
      return change.fields.map((field) => `~ ${change.record} › ${fieldText(field)}`)
    case 'rows': {
      const { source, date, table, before, after, added, removed } = change
      return [`~ ${source} ${date} ${table}: ${before} → ${after} rows (${added} added, ${removed} removed)`]
    }
    default:
      return change satisfies never
  }
}

function fieldText({ field, before, after }: FieldChange): string {
  return `${field}: ${short(before)} → ${short(after)}`
}

function short(text: string | undefined): string {
  if (text === undefined) return '(nothing)'
  const line = text.replace(/\s+/g, ' ')
  return line.length > longestText ? `${line.slice(0, longestText)}…` : line
}
