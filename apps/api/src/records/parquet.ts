import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import type { Cell, Column } from './columns.ts'

const types = { text: 'STRING', number: 'DOUBLE', boolean: 'BOOLEAN' } as const

/** Rows as a Parquet file with one column a field; no value is null. */
export function toParquet(rows: readonly unknown[], columns: readonly Column[]): ArrayBuffer {
  const columnData = columns.map(
    (column): ColumnSource => ({
      name: column.name,
      type: types[column.type],
      nullable: true,
      data: rows.map((row) => cellOf(column.read(row), column.type)),
    }),
  )
  return parquetWriteBuffer({ columnData })
}

function cellOf(cell: Cell, type: Column['type']): string | number | boolean | null {
  if (cell === undefined) return null
  return type === 'text' ? String(cell) : cell
}
