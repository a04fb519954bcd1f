import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createLimitedQueue, type Limited } from './limited-queue.ts'
import { workerSource } from './worker-source.ts'

const key = Symbol.for('openfrontier.web.thread')
type Queue = ReturnType<typeof createLimitedQueue<unknown>>
// Next may hold this module several times in one process; the thread is held once.
const shared = globalThis as { [key]?: Queue }

/** Computes on the one thread beside the pages. `limit` is in milliseconds; what takes longer is ended. */
export function askThread<T>(message: object, limit: number): Promise<Limited<T>> {
  shared[key] ??= createLimitedQueue<unknown>({ start, limit: 6_000, startLimit: 30_000, waiting: 6 })
  return shared[key](message, limit) as Promise<Limited<T>>
}

function start(): Worker {
  // From the folder of the site, which is where Next runs: its packages are not bundled.
  const { resolve } = createRequire(join(process.cwd(), 'package.json'))
  return new Worker(workerSource, {
    eval: true,
    workerData: { core: resolve('@openfrontier/core'), dataset: resolve('@openfrontier/dataset') },
  })
}
