import { ProblemError } from './problem.ts'

/** Forms in which a resource can be had, by the suffix of its path. */
export const forms = ['json', 'csv', 'ndjson', 'parquet'] as const
export type Form = (typeof forms)[number]

/** An address in its one spelling: equal requests have equal addresses. */
export interface Address {
  readonly path: string
  /** Path with the query sorted by name; values of one name stay in the order given. */
  readonly canonical: string
  readonly form: Form
  /** JSON of a question that is sent rather than spelled: then it is asked by POST. */
  readonly body?: string
}

/** Longest path with query that is read. */
export const longestTarget = 4_096

/** Parameters whose value is a side, where `+` joins members: in a query a bare `+` means a space, which no side has. */
const sides: ReadonlySet<string> = new Set(['a', 'b', 'of', 'versus', 'country'])

/** Path and query of a URL, without scheme and host: what an answer depends on. */
export function targetOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3)
  return start === -1 ? '/' : url.slice(start)
}

/**
 * Reads an address: the form from the suffix of the path, else the one the caller accepts; the query in one spelling.
 * Throws a `ProblemError` for a parameter without a value.
 */
export function readAddress(target: string, accepted: Form): Address {
  const { searchParams } = parse(target)
  const { path, form = accepted } = splitSuffix(target)
  const empty = [...searchParams].filter(([name, value]) => value === '' || name === '')
  if (empty.length > 0) {
    throw new ProblemError(
      'invalid-parameter',
      `${empty.map(([name]) => name || 'a parameter').join(', ')}: given without a value`,
      empty.map(([field]) => ({ field, found: '', expected: 'a name and a value' })),
    )
  }
  const query = new URLSearchParams(
    [...searchParams].map(([name, value]) => [name, sides.has(name) ? value.trim().replaceAll(' ', '+') : value] as [string, string]),
  )
  query.sort()
  const search = query.toString()
  return { path, canonical: search === '' ? path : `${path}?${search}`, form }
}

/** The path of a resource, without the suffix that names a form. */
export function pathOf(target: string): string {
  return splitSuffix(target).path
}

const suffixed = new RegExp(`^(/v1/.+)\\.(${forms.join('|')})$`)

function splitSuffix(target: string): { readonly path: string; readonly form?: Form } {
  const { pathname } = parse(target)
  const [, path, suffix] = suffixed.exec(pathname) ?? []
  const form = forms.find((each) => each === suffix)
  return path !== undefined && form !== undefined ? { path, form } : { path: pathname }
}

/** A target may begin with two slashes and is still a path: it is read behind a host, never against one. */
function parse(target: string): URL {
  return new URL(`http://localhost${target}`)
}
