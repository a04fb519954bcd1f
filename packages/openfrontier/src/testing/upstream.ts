import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A server on this machine that plays the publications: a file for each path `/<host>/<path>`, and what is to go wrong with it. */
export interface Upstream {
  readonly address: string
  readonly files: Map<string, string | Uint8Array>
  /** Answers given in turn before the file itself; the last stays where it is `always`. */
  readonly faults: Map<string, Answer[]>
  readonly requests: string[]
  /** What stood under `authorization`, where anything did. */
  readonly keys: string[]
  close(): Promise<void>
}

export async function startUpstream(): Promise<Upstream> {
  const files = new Map<string, string | Uint8Array>()
  const faults = new Map<string, Answer[]>()
  const requests: string[] = []
  const keys: string[] = []
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1)
    requests.push(path)
    if (request.headers.authorization !== undefined) keys.push(request.headers.authorization)
    const fault = faults.get(path)?.shift()
    if (fault !== undefined) return fault(request, response)
    const body = files.get(path) ?? files.get(path.replace(/\?.*$/, ''))
    if (body === undefined) return void response.writeHead(404).end('nothing here')
    serve(Buffer.from(body), request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  return {
    address: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`,
    files,
    faults,
    requests,
    keys,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function serve(body: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 12)}"`
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
  if (range !== null) {
    const [start, end] = [Number(range[1]), Math.min(Number(range[2]), body.length - 1)]
    return void response
      .writeHead(206, { etag, 'content-range': `bytes ${start}-${end}/${body.length}` })
      .end(body.subarray(start, end + 1))
  }
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end()
  response.writeHead(200, { etag, 'content-length': body.length }).end(body)
}
