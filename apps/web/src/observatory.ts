import { createObservatory, type Observatory } from '@openfrontier/core'
import { loadSnapshot } from '@openfrontier/dataset'

const key = Symbol.for('openfrontier.web.observatory')
// Next may hold this module several times in one process; the snapshot is held once.
const shared = globalThis as { [key]?: Promise<Observatory> }

/** The facts behind every page, as of the snapshot's date. Loaded once for the process; nothing in it changes. */
export function openObservatory(): Promise<Observatory> {
  shared[key] ??= loadSnapshot({ parts: 'all' }).then(createObservatory)
  return shared[key]
}
