import type { MetricId, MetricResult } from '@openfrontier/core'
import { openObservatory } from '../observatory.ts'
import { remembering } from '../remember.ts'
import { askThread } from './ask-thread.ts'
import type { Limited } from './limited-queue.ts'

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
  const asked = askThread<MetricResult>({ metric: id, parameters }, 6_000)
  const [oldest] = remembered.keys()
  if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest)
  remembered.set(name, asked)
  // What did not work out today may do so later.
  if ((await asked).kind === 'busy' || (await asked).kind === 'failed') remembered.delete(name)
  return asked
}
