import * as z from 'zod'
import { type PrintedRow, type PrintedTableName, printedTables } from './tables.ts'

/** A cell that does not fit its column. */
export interface CellProblem {
  readonly field: string
  readonly found: string
  readonly reason: string
}

/** A row, or everything that is wrong with its cells, in the order of the columns. */
export type DecodedRow<T extends PrintedTableName> =
  | { readonly kind: 'row'; readonly row: PrintedRow<T> }
  | { readonly kind: 'problems'; readonly problems: readonly CellProblem[] }

interface Column {
  readonly field: string
  readonly type: string
  readonly optional: boolean
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const columnCache = new Map<PrintedTableName, readonly Column[]>()

function columns(table: PrintedTableName): readonly Column[] {
  const cached = columnCache.get(table)
  if (cached !== undefined) return cached
  const shape: Readonly<Record<string, z.ZodType>> = printedTables[table].shape
  const found = Object.entries(shape).map(([field, schema]) => {
    const optional = schema instanceof z.ZodOptional
    const inner: unknown = optional ? schema.unwrap() : schema
    return { field, optional, type: inner instanceof z.ZodType ? inner.type : 'unknown' }
  })
  columnCache.set(table, found)
  return found
}

/** The columns of a table, in the order in which its files print them. */
export function columnsOf(table: PrintedTableName): readonly string[] {
  return columns(table).map((column) => column.field)
}

/** A number written in full as a decimal, or `undefined`: no trailing text, no hexadecimal, nothing infinite. */
export function strictNumber(text: string): number | undefined {
  if (!decimal.test(text)) return undefined
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}

/**
 * The cells of a row, one for each column of the table; an empty cell where the row has no value.
 * Numbers take their shortest form that reads back as the same number. Throws a `RangeError` for a number that is not finite.
 */
export function toCells<T extends PrintedTableName>(table: T, row: PrintedRow<T>): string[] {
  const values: Readonly<Record<string, unknown>> = { ...row }
  return columns(table).map(({ field }) => {
    const value = values[field]
    if (value === undefined) return ''
    if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${table}.${field} is ${value}`)
    return String(value)
  })
}

/**
 * The row that cells under a header stand for. The columns may come in any order, but each column of the table must be
 * there, once, and no other. An empty cell of an optional column is no value.
 */
export function fromCells<T extends PrintedTableName>(table: T, header: readonly string[], cells: readonly string[]): DecodedRow<T> {
  const shapeProblems = headerProblems(table, header, cells)
  if (shapeProblems.length > 0) return { kind: 'problems', problems: shapeProblems }

  const problems: CellProblem[] = []
  const values: Record<string, unknown> = {}
  for (const column of columns(table)) {
    const cell = cells[header.indexOf(column.field)] ?? ''
    if (cell === '' && column.optional) continue
    const value = decode(column, cell)
    if (value === undefined) problems.push({ field: column.field, found: cell, reason: expectation(column, cell) })
    else values[column.field] = value
  }
  if (problems.length > 0) return { kind: 'problems', problems }

  const parsed = printedTables[table].safeParse(values)
  if (parsed.success) return { kind: 'row', row: parsed.data as PrintedRow<T> }
  return {
    kind: 'problems',
    problems: parsed.error.issues.map((issue) => {
      const field = String(issue.path[0] ?? 'row')
      const found = cells[header.indexOf(field)] ?? ''
      return { field, found, reason: found === '' ? 'the cell is empty, a value is expected' : issue.message }
    }),
  }
}

function headerProblems(table: PrintedTableName, header: readonly string[], cells: readonly string[]): CellProblem[] {
  const expected = columnsOf(table)
  const missing = expected.filter((field) => !header.includes(field))
  const unknown = header.filter((field, index) => !expected.includes(field) || header.indexOf(field) !== index)
  const problems = [
    ...missing.map((field) => ({ field, found: '', reason: 'this column is missing' })),
    ...unknown.map((field) => ({ field, found: field, reason: `not a column of ${table}, or there twice` })),
  ]
  if (cells.length !== header.length) {
    problems.push({
      field: 'row',
      found: cells.join(','),
      reason: `${header.length} cells are expected, there are ${cells.length}`,
    })
  }
  return problems
}

function decode(column: Column, cell: string): string | number | boolean | undefined {
  if (column.type === 'number') return strictNumber(cell)
  if (column.type === 'boolean') return cell === 'true' ? true : cell === 'false' ? false : undefined
  return cell
}

function expectation(column: Column, cell: string): string {
  if (cell === '') return 'the cell is empty, a value is expected'
  return column.type === 'boolean' ? 'true or false is expected' : 'a number is expected'
}
