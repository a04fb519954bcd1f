import { gzipSync } from 'node:zlib'
import type { Answer } from './upstream.ts'

export const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Answer =>
  (_request, response) =>
    void response.writeHead(code, headers).end(body)

/** Closes the connection without a word. */
export const hangUp: Answer = (request) => void request.socket.destroy()

/** Never answers. */
export const silence: Answer = () => undefined

/** Sends half of what it announces. */
export const cutOff: Answer = (_request, response) => {
  response.writeHead(200, { 'content-length': '100000' }).write('model,Model\n')
  setTimeout(() => response.destroy(), 5)
}

/** Sends a text in so many pieces, with a pause of so many milliseconds before each. */
export const slowly =
  (body: string, pieces: number, pause: number): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-length': Buffer.byteLength(body) })
    const bytes = Buffer.from(body)
    const size = Math.ceil(bytes.length / pieces)
    const send = (start: number) => {
      if (start >= bytes.length) return void response.end()
      response.write(bytes.subarray(start, start + size))
      setTimeout(send, pause, start + size)
    }
    setTimeout(send, pause, 0)
  }

/** Sends a text packed. */
export const packed =
  (body: string): Answer =>
  (_request, response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(body))

/** Says that it is packed, and is not. */
export const wronglyPacked =
  (body: string): Answer =>
  (_request, response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end(body)
