import type { Duplex } from 'node:stream'
import { standingHeaders } from '../http/headers.ts'
import { ProblemError, problemOf } from '../http/problem.ts'
import { writeLog } from './write-log.ts'

const mediaType = 'application/problem+json'

/** Answers a request that is HTTP but has no address that can be read: a wrong host, a backslash in the path. */
export function unreadable(error: unknown): Response {
  const detail = error instanceof Error ? error.message : 'it has no address'
  writeLog({ event: 'request', status: 400, detail })
  return new Response(body(detail), {
    status: 400,
    headers: { ...standingHeaders(mediaType), 'content-type': mediaType, 'cache-control': 'no-store', 'x-request-id': crypto.randomUUID() },
  })
}

/** Answers what is not HTTP, or comes too slowly, and hangs up. */
export function refuseUnparsed(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const text = body(reasons[error.code ?? ''] ?? 'it is not HTTP')
  socket.end(
    `HTTP/1.1 400 Bad Request\r\ncontent-type: ${mediaType}\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`,
  )
}

const reasons: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'its headers are too long',
  ERR_HTTP_REQUEST_TIMEOUT: 'it took too long to arrive',
}

function body(detail: string): string {
  return JSON.stringify(problemOf(new ProblemError('malformed-request', detail)))
}
