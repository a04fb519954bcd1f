/**
 * The values of one field of all records, in order; `null` where a record does not have the field. As:
 * - `same`: one value that every record has
 * - `value`: the values themselves
 * - `pooled`: the places of the values in the pool
 * - `number`: numbers or truth values themselves, or the place in the pool as a string
 * - `fields`: objects with the same fields, by column; `others` are the rows (with the place in the pool) that are none
 */
export type Column = { readonly name: string } & (
  | { readonly as: 'same'; readonly value: unknown }
  | { readonly as: 'value'; readonly cells: readonly unknown[] }
  | { readonly as: 'pooled'; readonly cells: readonly (number | null)[]; readonly pool: readonly unknown[] }
  | { readonly as: 'number'; readonly cells: readonly (number | boolean | string | null)[]; readonly pool: readonly unknown[] }
  | { readonly as: 'fields'; readonly columns: readonly Column[]; readonly others: readonly Other[]; readonly pool: readonly unknown[] }
)
/** A row that does not have the fields of its column, with the place of its value in the pool; no place: no value. */
export type Other = readonly [row: number, place: number | null]

/** Records by column: far smaller, and faster to parse, than one object a record. */
export interface Table {
  readonly count: number
  readonly columns: readonly Column[]
}

type Fields = Record<string, unknown>

/** The records of a table. Values that several records share (why something is missing, mostly) are one object. */
export function decodeTable({ count, columns }: Table): Fields[] {
  const names = columns.map(({ name }) => name)
  const cells = columns.map((column) => cellsOf(column, count))
  const records = new Array<Fields>(count)
  // Record by record and not column by column: an object is made faster while nothing else is touched.
  for (let row = 0; row < count; row += 1) {
    const record: Fields = {}
    for (let place = 0; place < names.length; place += 1) {
      const value = cells[place]?.[row]
      if (value !== null && value !== undefined) record[names[place] ?? ''] = value
    }
    records[row] = record
  }
  return records
}

/** The values of a column, one a record. */
function cellsOf(column: Column, count: number): readonly unknown[] {
  switch (column.as) {
    case 'same':
      return new Array<unknown>(count).fill(column.value)
    case 'value':
      return column.cells
    case 'pooled':
      return column.cells.map((place) => (place === null ? null : column.pool[place]))
    case 'number':
      return column.pool.length === 0
        ? column.cells
        : column.cells.map((cell) => (typeof cell === 'string' ? column.pool[Number(cell)] : cell))
    case 'fields': {
      const values: unknown[] = decodeTable({ count, columns: column.columns })
      for (const [row, place] of column.others) values[row] = place === null ? null : column.pool[place]
      return values
    }
    default:
      return column satisfies never
  }
}
