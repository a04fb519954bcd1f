import { longestTarget, pathOf } from './address.ts'
import { ProblemError } from './problem.ts'

/** Methods an address answers, besides HEAD and OPTIONS. */
export type Methods = readonly ('GET' | 'POST')[]

/** Whether a request asks by its address alone. */
export function isReading({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** What stands in `Allow` for an address that answers these methods. */
export function allowOf(methods: Methods): string {
  return [...methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])), 'OPTIONS'].join(', ')
}

/** Throws a `ProblemError` where a request is not one that can be answered: too long, another method, a body where none belongs. */
export function refuseUnfit(request: Request, target: string, methodsOf: (path: string) => Methods): void {
  if (target.length > longestTarget) {
    throw new ProblemError('address-too-long', `path and query have ${target.length} characters`, [
      { field: 'address', found: `${target.length} characters`, expected: `at most ${longestTarget}` },
    ])
  }
  const path = pathOf(target)
  const methods = methodsOf(path)
  if (isReading(request) ? methods.length > 0 && !methods.includes('GET') : !methods.some((method) => method === request.method)) {
    if (methods.length === 0) throw new ProblemError('not-found', `nothing has the address ${path}`)
    throw new ProblemError(
      'method-not-allowed',
      `${request.method} is not answered here`,
      [{ field: 'method', found: request.method, expected: allowOf(methods) }],
      { allow: allowOf(methods) },
    )
  }
  if (isReading(request) && carriesBody(request.headers)) {
    throw new ProblemError('body-not-accepted', 'the request carries a body', [
      { field: 'body', found: 'a body', expected: 'none: parameters stand in the query' },
    ])
  }
}

/** Whether a request brings a body. */
export function carriesBody(headers: Headers): boolean {
  return headers.has('transfer-encoding') || (headers.get('content-length') ?? '0') !== '0'
}
