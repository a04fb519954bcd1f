import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { MetricId, MetricResult } from '@openfrontier/core'
import { openObservatory } from '../observatory.ts'
import { remembering } from '../remember.ts'
import { createLimitedQueue, type Limited } from './limited-queue.ts'
import { workerSource } from './worker-source.ts'

const key = Symbol.for('openfrontier.web.metric-queue')
type Queue = (message: object) => Promise<Limited<MetricResult>>
// Next may hold this module several times in one process; the thread is held once.
const shared = globalThis as { [key]?: Queue }

const byDefault = remembering<MetricResult>(100)
const remembered = new Map<string, Promise<Limited<MetricResult>>>()
const mostRemembered = 200

/**
 * A metric by its parameters. With its defaults it is computed at once; with others on a thread beside the pages, under a
 * limit of time, since draws and series may take minutes. Both are computed once.
 */
export async function askMetric(id: MetricId, parameters: Readonly<Record<string, unknown>>): Promise<Limited<MetricResult>> {
  if (Object.keys(parameters).length === 0) {
    const observatory = await openObservatory()
    return { kind: 'done', result: byDefault(id, () => observatory.metric(id)) }
  }
  const name = JSON.stringify([id, Object.entries(parameters).sort(([x], [y]) => (x < y ? -1 : 1))])
  const known = remembered.get(name)
  if (known) return known
  shared[key] ??= createLimitedQueue<MetricResult>({ start, limit: 6_000, startLimit: 30_000, waiting: 6 })
  const asked = shared[key]({ metric: id, parameters })
  const [oldest] = remembered.keys()
  if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest)
  remembered.set(name, asked)
  // What did not work out today may do so later.
  if ((await asked).kind === 'busy' || (await asked).kind === 'failed') remembered.delete(name)
  return asked
}

function start(): Worker {
  // From the folder of the site, which is where Next runs: its packages are not bundled.
  const { resolve } = createRequire(join(process.cwd(), 'package.json'))
  return new Worker(workerSource, {
    eval: true,
    workerData: { core: resolve('@openfrontier/core'), dataset: resolve('@openfrontier/dataset') },
  })
}
