import type * as z from 'zod'

/** A part of the query that cannot be used: its name, what came and what was expected. */
export interface QueryProblem {
  readonly field: string
  readonly found: string
  readonly expected: string
}

export type QueryReading<T> =
  | { readonly kind: 'query'; readonly value: T }
  | { readonly kind: 'wrong'; readonly problems: readonly QueryProblem[] }

/** Query parameters as Next hands them to a page. */
export type RawQuery = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * Reads a query by a schema whose messages say what is expected. Empty values count as not given, since a form sends
 * its empty fields; names the schema does not have are passed over, since others add their own to links.
 */
export function readQuery<S extends z.ZodObject>(schema: S, raw: RawQuery): QueryReading<z.output<S>> {
  const given: Record<string, string> = {}
  const problems: QueryProblem[] = []
  for (const field of Object.keys(schema.shape)) {
    const value = raw[field]
    if (typeof value === 'object') problems.push({ field, found: value.join(', '), expected: 'one value' })
    else if (value !== undefined && value.trim() !== '') given[field] = value.trim()
  }
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const field = String(issue.path[0] ?? '')
      problems.push({ field, found: given[field] ?? '', expected: issue.message })
    }
  }
  return parsed.success && problems.length === 0 ? { kind: 'query', value: parsed.data } : { kind: 'wrong', problems }
}
