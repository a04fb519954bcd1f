import { createObservatory, type Observatory, type Snapshot } from '@openfrontier/core'
import { loadSnapshot } from '@openfrontier/dataset'

/** The committed dataset, with every part. */
export const snapshot: Snapshot = await loadSnapshot({ parts: 'all' })
export const observatory: Observatory = createObservatory(snapshot)
