import { createServer, type Server } from 'node:http'
import { Worker } from 'node:worker_threads'
import { getRequestListener } from '@hono/node-server'
import { createObservatory } from '@openfrontier/core/observatory'
import { loadSnapshot } from '@openfrontier/dataset'
import { type App, createApp } from '../app.ts'
import { createPool } from '../compute/pool.ts'
import { compress } from './compress.ts'
import type { ServerOptions } from './options.ts'
import { referenceScript } from './reference-script.ts'
import { refuseUnparsed, unreadable } from './unreadable.ts'
import { warmUp } from './warm-up.ts'
import { writeLog } from './write-log.ts'

export interface Served {
  readonly port: number
  /** Lets answers under way finish, then ends. */
  readonly stop: () => Promise<void>
}

/** Milliseconds: for a request to arrive, a computation to run, and answers to finish on stopping. */
const limits = { request: 10_000, headers: 5_000, idle: 15_000, computation: 180_000, farewell: 10_000 } as const

/** Loads the snapshot and serves it. Rejects where the port is taken or the snapshot is not what its manifest says. */
export async function serve({ port, host, workers: wanted, warm }: ServerOptions): Promise<Served> {
  let ready = true
  // The worker is a file of the build; run from source, the server computes in between.
  const workers = import.meta.url.endsWith('.ts') ? 0 : wanted
  const pool = createPool({
    workers,
    start: () => new Worker(new URL('./worker.js', import.meta.url)),
    limit: limits.computation,
    waiting: 64,
    onLoss: (reason) => writeLog({ event: 'worker-lost', reason }),
  })
  try {
    const app = createApp(createObservatory(await loadSnapshot({ parts: 'all' })), {
      log: writeLog,
      compress,
      delegate: workers > 0 ? pool.answer : undefined,
      referenceScript,
      isReady: () => ready,
    })
    const server = await listen(app, port, host)
    const address = server.address()
    if (warm) void warmUp(app, () => ready)
    return {
      port: typeof address === 'object' && address !== null ? address.port : port,
      async stop() {
        ready = false
        await close(server)
        await pool.stop()
      },
    }
  } catch (error) {
    await pool.stop()
    throw error
  }
}

function listen(app: App, port: number, host: string | undefined): Promise<Server> {
  const server = createServer(getRequestListener(app.fetch, { errorHandler: unreadable }))
  server.on('clientError', refuseUnparsed)
  server.requestTimeout = limits.request
  server.headersTimeout = limits.headers
  server.keepAliveTimeout = limits.idle
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), limits.farewell)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}
