import * as z from 'zod'

/** Every kind of problem an answer may report (RFC 9457), by the last part of its `type`. */
export const problemKinds = {
  'invalid-parameter': { status: 400, title: 'A parameter is unknown or has a wrong value' },
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'not-found': { status: 404, title: 'Nothing has this address' },
  'method-not-allowed': { status: 405, title: 'The address does not answer this method' },
  'not-acceptable': { status: 406, title: 'The resource does not have this form' },
  'body-not-accepted': { status: 413, title: 'No request body is accepted here, or none of this size' },
  'address-too-long': { status: 414, title: 'The address is too long' },
  'unsupported-media-type': { status: 415, title: 'The request body is not JSON' },
  'too-many-requests': { status: 429, title: 'More requests than the limit allows' },
  failed: { status: 500, title: 'The answer could not be computed' },
  'not-ready': { status: 503, title: 'The server has no snapshot to answer from' },
  'too-slow': { status: 503, title: 'The answer took too long' },
} as const
export type ProblemKind = keyof typeof problemKinds

const wrongFieldSchema = z.strictObject({
  field: z.string().describe('parameter, header, part of the path, or place in the body'),
  found: z.string().describe('what was given'),
  expected: z.string().describe('what would be right'),
})
export type WrongField = z.infer<typeof wrongFieldSchema>

export const problemSchema = z
  .strictObject({
    type: z.string().describe('address of a page that explains this kind of problem, relative to this API'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe('what went wrong this time'),
    errors: z.array(wrongFieldSchema).describe('what is wrong, field by field'),
    docs: z.string().describe('address of the documentation, relative to this API'),
  })
  .meta({ id: 'Problem', title: 'Problem details, RFC 9457' })
export type Problem = z.infer<typeof problemSchema>

/** Thrown by a handler to answer with a problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'

  constructor(
    readonly kind: ProblemKind,
    detail: string,
    readonly errors: readonly WrongField[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail)
  }
}

/** The body of a problem. */
export function problemOf({ kind, message, errors }: Pick<ProblemError, 'kind' | 'message' | 'errors'>): Problem {
  return { type: `/problems/${kind}`, ...pick(kind), detail: message, errors: [...errors], docs: '/docs' }
}

/** The answer that reports a problem. It is never stored. */
export function problemResponse(error: Pick<ProblemError, 'kind' | 'message' | 'errors' | 'headers'>): Response {
  const problem = problemOf(error)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...error.headers },
  })
}

function pick(kind: ProblemKind): { title: string; status: number } {
  const { title, status } = problemKinds[kind]
  return { title, status }
}
