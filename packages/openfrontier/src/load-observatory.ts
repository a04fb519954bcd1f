import { createObservatory, type Observatory } from '@openfrontier/core/observatory'
import { type LoadOptions, loadSnapshot } from '@openfrontier/dataset'

/**
 * Opens a snapshot, verified by its checksums: the bundled one with its default parts, unless told otherwise. Reads no
 * network and no clock: "today" is the snapshot's date. A metric that needs a part that is not loaded answers
 * `undetermined` and names it; a verdict throws `PartNotLoadedError`. Rejects with a `RangeError` for an unknown part and
 * with a `SnapshotIntegrityError` where a file is not the one the manifest describes.
 *
 * @example
 * const frontier = await loadObservatory({ parts: 'all' })
 * frontier.claim('C24')?.verdicts.now.sentence
 */
export async function loadObservatory(options: LoadOptions = {}): Promise<Observatory> {
  return createObservatory(await loadSnapshot(options))
}
