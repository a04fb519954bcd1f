import type { QueryProblem } from '../query/read-query.ts'

export type BareValue = string | number | undefined

/** Rows of bare values under one set of names, to be taken as CSV or JSON. */
export interface Export {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, BareValue>>[]
}

/** What an address of the exports leads to. */
export type OpenedExport =
  | { readonly kind: 'export'; readonly content: Export }
  | { readonly kind: 'wrong'; readonly problems: readonly QueryProblem[] }
