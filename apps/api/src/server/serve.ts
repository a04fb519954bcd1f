import { createServer, type IncomingMessage, type Server } from 'node:http'
import { Worker } from 'node:worker_threads'
import { getRequestListener } from '@hono/node-server'
import { loadSnapshot } from '@openfrontier/dataset'
import type { WorkerData } from '../compute/messages.ts'
import { createPool, type Pool } from '../compute/pool.ts'
import { createTally, kindOfAddress } from '../http/tally.ts'
import { compress } from './compress.ts'
import { folderParts } from './folder-parts.ts'
import { createHost } from './host.ts'
import { limitRate } from './limit-rate.ts'
import type { ServerOptions } from './options.ts'
import { referenceScript } from './reference-script.ts'
import { toPng } from './to-png.ts'
import { refuseUnparsed, unreadable } from './unreadable.ts'
import { warmUp } from './warm-up.ts'
import { watchManifest } from './watch-manifest.ts'
import { writeLog } from './write-log.ts'

export interface Served {
  readonly port: number
  /** Loads the snapshot anew; the one that answers stays where the new one is broken. */
  readonly reload: () => Promise<void>
  /** Lets answers under way finish, then ends. */
  readonly stop: () => Promise<void>
}

/** Milliseconds: for a request to arrive, a computation to run, and answers to finish on stopping. */
const limits = { request: 10_000, headers: 5_000, idle: 15_000, computation: 180_000, settle: 500, drain: 1_000, farewell: 10_000 } as const

type Fetch = (request: Request, env: { readonly incoming: IncomingMessage }) => Response | Promise<Response>

/** Listens, then loads the snapshot: until all its bytes are verified the server says that it is not ready, and why. Rejects where the port is taken. */
export async function serve(options: ServerOptions): Promise<Served> {
  const { snapshot: folder, publicAddress } = options
  const tally = createTally(kindOfAddress)
  let stopping = false
  const host = createHost({
    load: () => loadSnapshot({ parts: 'all', ...(folder !== undefined && { from: folderParts(folder) }) }),
    hire: (snapshot) => hire(options.workers, { snapshot, folder, publicAddress }),
    onEvent: writeLog,
    options: {
      log: (entry) => {
        tally.record(entry)
        writeLog(entry)
      },
      counts: () => tally.text({ resident_bytes: process.memoryUsage.rss(), uptime_seconds: Math.round(process.uptime()) }),
      compress,
      referenceScript,
      toPng,
      publicAddress,
    },
  })
  const { fetch, close: closeRate } = await limitRate(host, options)
  const server = await listen(fetch, options.port, options.host)
  server.prependListener('request', (_, response) => {
    if (stopping) response.shouldKeepAlive = false
  })
  const address = server.address()
  const unwatch = folder === undefined ? undefined : watchManifest(folder, () => void host.reload())
  writeLog({ event: 'listening', port: typeof address === 'object' && address !== null ? address.port : options.port })
  await host.reload()
  if (options.warm) setTimeout(() => void warmUp(host.app(), () => !stopping), limits.settle).unref()
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    reload: host.reload,
    async stop() {
      stopping = true
      unwatch?.()
      host.leave()
      // Callers still come on connections they hold: each is answered and told to come no more, before any is closed.
      await new Promise((resolve) => setTimeout(resolve, limits.drain))
      await close(server)
      await host.stop()
      await closeRate()
    },
  }
}

function hire(wanted: number, data: WorkerData): Pool | undefined {
  // The worker is a file of the build; run from source, the server computes in between.
  if (wanted === 0 || import.meta.url.endsWith('.ts')) return undefined
  return createPool({
    workers: wanted,
    start: () => new Worker(new URL('./worker.js', import.meta.url), { workerData: data }),
    delay: limits.settle,
    limit: limits.computation,
    waiting: 64,
    onLoss: (reason) => writeLog({ event: 'worker-lost', reason }),
  })
}

function listen(fetch: Fetch, port: number, host: string | undefined): Promise<Server> {
  const server = createServer(getRequestListener(fetch as never, { errorHandler: unreadable }))
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
  })
}
