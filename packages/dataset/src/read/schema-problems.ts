import type * as z from 'zod'
import { show } from '../problem.ts'

/** What one schema issue says, without the place of the file. */
export interface FieldProblem {
  readonly field: string
  readonly found: string
  readonly expected: string
}

type Issue = z.core.$ZodIssue

/** The issues of a failed parse, each with its field's path and the value that stood there. */
export function schemaProblems(error: z.ZodError, input: unknown): FieldProblem[] {
  return error.issues.flatMap((issue) => describe(issue, input, []))
}

function describe(issue: Issue, input: unknown, prefix: readonly PropertyKey[]): FieldProblem[] {
  const path = [...prefix, ...issue.path]
  const value = valueAt(input, path)
  if (issue.code === 'invalid_union') {
    // Of the alternatives, the one whose kind of value fits is the one that was meant; its issues are the useful ones.
    const meant = issue.errors.find((branch) => branch.length > 0 && !branch.some((inner) => isOfOtherKind(inner, value)))
    if (meant !== undefined) return meant.flatMap((inner) => describe(inner, input, path))
    const texts = issue.errors.flatMap((branch) => branch.slice(0, 1).map((inner) => inner.message))
    return [{ field: fieldName(path), found: show(value), expected: [...new Set(texts)].join(', or ') || issue.message }]
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: fieldName([...path, key]),
      found: show(valueAt(input, [...path, key])),
      expected: 'no such field',
    }))
  }
  return [{ field: fieldName(path), found: show(value), expected: issue.message.replace(/^Invalid (?:input|option): expected /, '') }]
}

function isOfOtherKind(issue: Issue, value: unknown): boolean {
  if (issue.path.length === 0) return issue.code === 'invalid_type' || issue.code === 'invalid_value'
  // A branch for `{missing: …}` is meant only where that field is there.
  return issue.path[0] === 'missing' && valueAt(value, ['missing']) === undefined
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'file' : path.map(String).join('.')
}
