import type { Observatory } from '@openfrontier/core/observatory'
import type * as z from 'zod'
import type { Given } from '../answer.ts'

/** A parameter that keeps some rows of a list and drops the others. A value that is missing never passes. */
export interface Filter<Row> {
  readonly schema: z.ZodType
  readonly keeps: (row: Row, value: never, view: Observatory, rule: CountryRuleGiven) => boolean
  /** Whether anything has the value; where nothing does it is refused, since an empty list would look like an answer. */
  readonly exists?: (value: string, view: Observatory, rows: readonly Row[]) => boolean
  /** What is expected where nothing has the value. */
  readonly expected?: (view: Observatory, rows: readonly Row[]) => string
  /** Whether `countryRule` changes what it keeps. */
  readonly ruled?: true
}
export type CountryRuleGiven = string | undefined

/** A record in full: itself, and what belongs to it. */
export interface RecordPart<Row> {
  readonly operationId: string
  readonly summary: string
  /** Path parameters, in order, with their meaning. Joined by slashes they are the key of a row. */
  readonly parameters: Readonly<Record<string, string>>
  readonly schema: z.ZodType
  readonly gather: (view: Observatory, row: Row) => unknown
}

/** A kind of record that is listed, filtered and sorted. Routes, their description and the columns of their tables follow from it. */
export interface Resource<Row extends object = object> {
  /** Below `/v1`. */
  readonly name: string
  readonly operationId: string
  readonly tag: 'Facts'
  readonly summary: string
  readonly description?: string
  /** One of them, with its article: `a lab`. */
  readonly one: string
  readonly schema: z.ZodObject
  readonly rowsOf: (observatory: Observatory) => readonly Row[]
  /** What tells rows apart: an id, or what together makes one. */
  readonly keyOf: (row: Row) => string
  /** Keys by which a row went before: asked for one, the answer says which it is now, and gives it not in silence. */
  readonly formerKeysOf?: (row: Row) => readonly string[]
  /** The day on which the row was known, where it has one; `asOf` leaves out what was known later. */
  readonly knownSince?: (row: Row) => string | undefined
  readonly filters: Readonly<Record<string, Filter<Row>>>
  /** What rows can be sorted by, beside their key. */
  readonly orders: Readonly<Record<string, (row: Row) => string | number | undefined>>
  /** Default: by key. */
  readonly defaultSort?: string
  readonly record?: RecordPart<Row>
}

/** States a resource. The row's type stays with its own functions; to the table all rows are objects. */
export function defineResource<Row extends object>(
  resource: Omit<Resource<Row>, 'tag' | 'schema'> & { readonly schema: z.ZodObject & z.ZodType<unknown> },
): Resource {
  return { tag: 'Facts', ...resource } as unknown as Resource
}

/** States a record in full, its parts held to its schema. */
export function defineRecord<Row, S extends z.ZodType>(
  record: Omit<RecordPart<Row>, 'schema' | 'gather'> & {
    readonly schema: S
    readonly gather: (view: Observatory, row: Row) => Given<z.output<S>>
  },
): RecordPart<Row> {
  return record
}
