import { isMissing, missingSchema } from '@openfrontier/core/entities'
import * as z from 'zod'

export type Cell = string | number | boolean | undefined
export type ColumnType = 'text' | 'number' | 'boolean'

/** One column of a table: a value of a record, or of an object within it. No value is no cell; the JSON form says why. */
export interface Column {
  readonly name: string
  /** The field of the record that it is, or is within. */
  readonly field: string
  readonly type: ColumnType
  readonly read: (row: unknown) => Cell
}

/** The columns of records of a schema, in its order: objects become several columns, lists of words are joined, all else is JSON. */
export function columnsOf(schema: z.ZodType): readonly Column[] {
  const shape = valueSchema(schema)
  if (!(shape instanceof z.ZodObject)) throw new TypeError('only records have columns')
  return Object.entries(shape.shape as Record<string, z.ZodType>).flatMap(([name, field]) => columnsFor(name, field))
}

/** Columns read by functions of their own, by name; a column that begins with the name of one of `fields` is within it. */
export function namedColumns<Row>(
  cells: Readonly<Record<string, (row: Row) => Cell | readonly string[]>>,
  fields: readonly string[] = [],
): readonly Column[] {
  return Object.entries(cells).map(([name, read]) => ({
    name,
    field: fields.find((field) => name.startsWith(field)) ?? name,
    type: 'text',
    read: (row) => print(read(row as Row)),
  }))
}

/** The columns of some fields of a record. */
export function columnsWithin(columns: readonly Column[], fields: readonly string[] | undefined): readonly Column[] {
  return fields === undefined ? columns : columns.filter(({ field }) => fields.includes(field))
}

function columnsFor(name: string, schema: z.ZodType): readonly Column[] {
  const value = valueSchema(schema)
  const own = (row: unknown): unknown => {
    const cell = typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined
    return isMissing(cell) ? undefined : cell
  }
  if (value instanceof z.ZodObject) {
    return columnsOf(value).map((column) => ({
      ...column,
      field: name,
      name: `${name}${column.name.charAt(0).toUpperCase()}${column.name.slice(1)}`,
      read: (row) => column.read(own(row)),
    }))
  }
  return [{ name, field: name, type: typeOf(value), read: (row) => print(own(row)) }]
}

/** What a schema is of, where there is a value: without `optional`, defaults and the reasons for which it may be missing. */
function valueSchema(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return valueSchema(schema.unwrap() as z.ZodType)
  }
  if (schema instanceof z.ZodLazy) return valueSchema(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodUnion && !(schema instanceof z.ZodDiscriminatedUnion)) {
    const options = (schema.options as readonly z.ZodType[]).filter((option) => option !== missingSchema)
    const [only] = options
    if (only !== undefined && options.length === 1) return valueSchema(only)
  }
  return schema
}

function typeOf(schema: z.ZodType): ColumnType {
  if (schema instanceof z.ZodNumber) return 'number'
  return schema instanceof z.ZodBoolean ? 'boolean' : 'text'
}

function print(value: unknown): Cell {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value) && value.every((each) => typeof each === 'string' || typeof each === 'number')) return value.join(';')
  return JSON.stringify(value)
}
