import { pathOf, targetOf } from '../http/address.ts'
import { standingHeaders } from '../http/headers.ts'
import { type Log, requestIdFrom } from '../http/log.ts'

/** What `/readyz` says. */
export type HostReadiness =
  | { readonly status: 'not-ready'; readonly reason: string }
  | { readonly status: 'ready' | 'stopping'; readonly snapshot: string; readonly dataThrough: string; readonly rejected?: string }

/** Says whether the process is alive and whether it is ready, while there is no API that would; `undefined` for other questions. */
export function healthAnswer(request: Request, readiness: HostReadiness, log: Log | undefined): Response | undefined {
  const target = targetOf(request.url)
  const path = pathOf(target)
  if (request.method !== 'GET' || (path !== '/healthz' && path !== '/readyz')) return undefined
  const status = path === '/healthz' || readiness.status === 'ready' ? 200 : 503
  const requestId = requestIdFrom(request.headers.get('x-request-id'))
  log?.({ event: 'request', requestId, method: request.method, target, status, milliseconds: 0, cache: 'none' })
  const headers = {
    ...standingHeaders('application/json'),
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-request-id': requestId,
  }
  return new Response(path === '/healthz' ? '{"status":"ok"}' : JSON.stringify(readiness), { status, headers })
}
