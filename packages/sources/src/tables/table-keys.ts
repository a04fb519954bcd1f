import type { PrintedRow, PrintedTableName } from '@openfrontier/core/printed'

export type FieldOf<T extends PrintedTableName> = Extract<keyof PrintedRow<T>, string>

/**
 * What tells the rows of a table apart; files are sorted by it. An index score is known by its value too, because one
 * vintage may print several versions of a model under one name and one date.
 */
export const tableKeys: { readonly [T in PrintedTableName]: readonly FieldOf<T>[] } = {
  'index-scores': ['label', 'released', 'value'],
  'benchmark-difficulties': ['benchmark'],
  'benchmark-results': ['label', 'benchmark', 'version'],
  listings: ['list', 'label'],
  'model-versions': ['version'],
  ratings: ['styleControl', 'category', 'label'],
  'organization-regions': ['organization'],
  evaluations: ['benchmark', 'id', 'metric'],
  endpoints: ['provider', 'label', 'variant'],
  'price-changes': ['provider', 'label', 'from'],
  providers: ['slug'],
  'date-corrections': ['label'],
  licenses: ['key'],
  'license-labels': ['label'],
  countries: ['alpha3', 'year'],
  adoption: ['universe', 'measure', 'copy', 'from', 'to', 'label'],
  repositories: ['id'],
  'openness-items': ['scheme', 'edition', 'subject', 'version', 'item'],
  'risk-findings': ['kind', 'date', 'label', 'questionSet', 'language', 'judge', 'outcome'],
  'set-aside': ['file', 'line', 'field'],
}

/** The rows sorted by key: text by code unit, numbers by size, no value first. Rows of one key keep their order. */
export function sortedByKey<T extends PrintedTableName>(table: T, rows: readonly PrintedRow<T>[]): PrintedRow<T>[] {
  const fields: readonly string[] = tableKeys[table]
  const keyed = rows.map((row) => {
    const values: Readonly<Record<string, unknown>> = { ...row }
    return { row, key: fields.map((field) => values[field]) }
  })
  keyed.sort((a, b) => {
    for (const index of fields.keys()) {
      const order = compare(a.key[index], b.key[index])
      if (order !== 0) return order
    }
    return 0
  })
  return keyed.map(({ row }) => row)
}

function compare(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [left, right] = [String(a), String(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
