import type { Context } from 'hono'
import type * as z from 'zod'
import { ProblemError, type WrongField } from '../http/problem.ts'

type Issue = z.core.$ZodIssue
interface Checked {
  readonly target?: string
  readonly success: boolean
  readonly error?: { readonly issues: readonly Issue[] }
}

/** A hook for routes with this query: answers with a problem that names each wrong parameter, what was found and what was expected. */
export function refuseWrong(query: z.ZodObject): (result: Checked, c: Context) => undefined {
  const names = Object.keys(query.shape)
  return (result, c) => {
    if (result.success) return
    if (result.target === 'param') throw wrongPath(result.error?.issues ?? [], c)
    const given = c.req.queries()
    const errors = (result.error?.issues ?? []).flatMap((issue) => wrongFields(issue, given, names))
    throw new ProblemError('invalid-parameter', errors.map(({ field, expected }) => `${field}: ${expected}`).join('; '), errors)
  }
}

/** The same for routes that take a body. */
export function refuseWrongBody(result: Checked, c: Context): undefined {
  if (result.success) return
  if (result.target === 'param') throw wrongPath(result.error?.issues ?? [], c)
  const errors = (result.error?.issues ?? []).slice(0, 20).flatMap((issue): WrongField[] => {
    const field = ['body', ...issue.path.map(String)].join('.')
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ field: `${field}.${key}`, found: 'given', expected: 'no such field' }))
    return [{ field, found: issue.message.match(/received (\S+)/)?.[1] ?? 'another value', expected: expectation(issue) }]
  })
  throw new ProblemError('invalid-parameter', errors.map(({ field, expected }) => `${field}: ${expected}`).join('; '), errors)
}

function wrongPath(issues: readonly Issue[], c: Context): ProblemError {
  const errors = issues.map((issue) => {
    const field = String(issue.path[0] ?? 'path')
    return { field, found: c.req.param(field) ?? 'nothing', expected: expectation(issue) }
  })
  return new ProblemError('not-found', `nothing has the address ${c.req.path}`, errors)
}

function wrongFields(issue: Issue, given: Readonly<Record<string, readonly string[]>>, names: readonly string[]): WrongField[] {
  const found = (field: string) => (given[field] ?? []).join(', ') || 'nothing'
  if (issue.code === 'unrecognized_keys') {
    const expected = names.length === 0 ? 'no parameter: this resource takes none' : `no such parameter; there are ${names.join(', ')}`
    return issue.keys.map((field) => ({ field, found: found(field), expected }))
  }
  const field = String(issue.path[0] ?? 'query')
  const several = (given[field]?.length ?? 0) > 1 && issue.path.length === 1
  return [{ field, found: found(field), expected: several ? 'one value' : expectation(issue) }]
}

/** What an issue expects, without the words in which zod says that something is wrong. */
function expectation(issue: Issue): string {
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.flatMap((branch) => branch.map(expectation))
    return [...new Set(branches)].filter((words) => words !== 'boolean').join(', or ') || issue.message
  }
  return issue.message.replace(/^[A-Z][a-z ]+: expected /, '').replace(/, received .*$/, '')
}
