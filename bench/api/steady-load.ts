import type { Socket } from 'node:net'
import { ask, openConnection } from './ask.ts'
import { type LoadOptions, type LoadResult, quantile, requests, resultOf } from './load.ts'

export interface SteadyResult extends LoadResult {
  /** Milliseconds by which the generator itself was late to send, 99th percentile: part of every duration above. */
  readonly lateP99: number
}

/**
 * Asks at a rate, whether answers come or not: requests are due at even distances and count from when they were due, so that a server that
 * stalls does not hide it. One that finds no free connection waits for the next.
 */
export async function runSteadyLoad({
  port,
  path,
  headers,
  connections,
  seconds,
  rate,
}: LoadOptions & { readonly rate: number }): Promise<SteadyResult> {
  const next = requests(path, headers)
  const free: Socket[] = await Promise.all(Array.from({ length: connections }, () => openConnection(port)))
  const sockets = [...free]
  const waiting: number[] = []
  const durations: number[] = []
  const late: number[] = []
  const underWay = new Set<Promise<void>>()
  let failed = 0
  const begin = performance.now()
  const total = Math.round(rate * seconds)
  let sent = 0

  function send(socket: Socket, due: number): void {
    const asked = ask(socket, next()).then((ok) => {
      if (ok) durations.push(performance.now() - due)
      else failed++
      underWay.delete(asked)
      const overdue = waiting.shift()
      if (overdue === undefined) free.push(socket)
      else send(socket, overdue)
    })
    underWay.add(asked)
  }

  while (sent < total) {
    const now = performance.now()
    for (let due = begin + (1_000 * sent) / rate; due <= now && sent < total; due = begin + (1_000 * sent) / rate) {
      late.push(now - due)
      const socket = free.pop()
      if (socket === undefined) waiting.push(due)
      else send(socket, due)
      sent++
    }
    // A millisecond or two late, but without taking a whole core from the server.
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  while (underWay.size > 0) await Promise.all(underWay)
  for (const socket of sockets) socket.destroy()
  late.sort((x, y) => x - y)
  return { ...resultOf(durations, failed, (performance.now() - begin) / 1_000), lateP99: quantile(late, 0.99) }
}
