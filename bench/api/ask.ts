import { connect, type Socket } from 'node:net'

/** A GET of a path over a kept connection, as bytes: a client library would cost more than the server. */
export function requestText(path: string, headers: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ host: '127.0.0.1', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
}

/** Opens a connection to a server on this machine. */
export async function openConnection(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  // Kept for those who ask next: a connection that breaks ends the request that is under way, not the process.
  socket.on('error', () => {})
  return socket
}

/** Sends a request and reads its answer. Gives whether it was 200 or 304, and whole. */
export function ask(socket: Socket, request: string): Promise<boolean> {
  return new Promise((resolve) => {
    let [head, wanted, got, ok] = ['', -1, 0, false]
    const finish = (whole: boolean) => {
      socket.off('data', take).off('close', broken)
      resolve(whole)
    }
    const broken = () => finish(false)
    const take = (chunk: Buffer) => {
      if (wanted < 0) {
        head += chunk.toString('latin1')
        const ends = head.indexOf('\r\n\r\n')
        if (ends < 0) return
        ok = /^HTTP\/1\.1 (?:200|304)/.test(head)
        wanted = Number(/\r\ncontent-length: (\d+)/i.exec(head.slice(0, ends + 2))?.[1] ?? 0)
        got = head.length - ends - 4
      } else got += chunk.length
      if (got >= wanted) finish(ok)
    }
    if (socket.destroyed) return resolve(false)
    socket.on('data', take).on('close', broken)
    socket.write(request)
  })
}
