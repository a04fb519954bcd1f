import { longestTarget, pathOf } from './address.ts'
import { ProblemError } from './problem.ts'

/** Whether a request asks for something. */
export function isReading({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** Throws a `ProblemError` where a request is not one that can be answered: too long, another method, a body. */
export function refuseUnfit(request: Request, target: string, knows: (path: string) => boolean): void {
  if (target.length > longestTarget) {
    throw new ProblemError('address-too-long', `path and query have ${target.length} characters`, [
      { field: 'address', found: `${target.length} characters`, expected: `at most ${longestTarget}` },
    ])
  }
  const path = pathOf(target)
  if (!isReading(request) && knows(path)) {
    throw new ProblemError(
      'method-not-allowed',
      `${request.method} is not answered here`,
      [{ field: 'method', found: request.method, expected: 'GET, HEAD or OPTIONS' }],
      { allow: 'GET, HEAD, OPTIONS' },
    )
  }
  if (!isReading(request)) throw new ProblemError('not-found', `nothing has the address ${path}`)
  if (carriesBody(request.headers)) {
    throw new ProblemError('body-not-accepted', 'the request carries a body', [
      { field: 'body', found: 'a body', expected: 'none: parameters stand in the query' },
    ])
  }
}

/** Whether a request brings a body. */
export function carriesBody(headers: Headers): boolean {
  return headers.has('transfer-encoding') || (headers.get('content-length') ?? '0') !== '0'
}
