import { connect, type Socket } from 'node:net'

export interface LoadResult {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly answered: number
  readonly failed: number
}

export interface LoadOptions {
  readonly port: number
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly connections: number
  readonly seconds: number
  /** Requests a second on all connections; default: as many as are answered. */
  readonly rate?: number
}

/** Asks one address over kept connections, and measures. Sockets are read as bytes: a client library would cost more than the server. */
export async function runLoad({ port, path, headers = {}, connections, seconds, rate }: LoadOptions): Promise<LoadResult> {
  const lines = Object.entries({ host: '127.0.0.1', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const request = `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
  const durations: number[] = []
  let failed = 0
  const end = performance.now() + 1_000 * seconds
  const pause = rate === undefined ? 0 : (1_000 * connections) / rate
  await Promise.all(
    Array.from({ length: connections }, async (_, place) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true })
      await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
      let due = performance.now() + (pause * place) / connections
      while (performance.now() < end) {
        if (pause > 0) {
          const wait = due - performance.now()
          if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
        }
        // Late requests count from when they were due: a server that stalls does not hide it.
        const started = pause > 0 ? Math.min(due, performance.now()) : performance.now()
        due += pause
        if (await ask(socket, request)) durations.push(performance.now() - started)
        else failed++
      }
      socket.destroy()
    }),
  )
  durations.sort((x, y) => x - y)
  const at = (share: number) => durations[Math.min(durations.length - 1, Math.floor(share * durations.length))] ?? Number.NaN
  return { perSecond: durations.length / seconds, p50: at(0.5), p99: at(0.99), answered: durations.length, failed }
}

function ask(socket: Socket, request: string): Promise<boolean> {
  return new Promise((resolve) => {
    let [head, wanted, got, ok] = ['', -1, 0, false]
    const take = (chunk: Buffer) => {
      if (wanted < 0) {
        head += chunk.toString('latin1')
        const ends = head.indexOf('\r\n\r\n')
        if (ends < 0) return
        ok = /^HTTP\/1\.1 (?:200|304)/.test(head)
        wanted = Number(/\r\ncontent-length: (\d+)/i.exec(head.slice(0, ends + 2))?.[1] ?? 0)
        got = head.length - ends - 4
      } else got += chunk.length
      if (got < wanted) return
      socket.off('data', take)
      resolve(ok)
    }
    socket.on('data', take)
    socket.write(request)
  })
}
