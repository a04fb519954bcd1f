import type { Observatory } from '@openfrontier/core/observatory'
import { type LoadOptions, loadSnapshot, type PartSource } from '@openfrontier/dataset'
import type { OwnRecords } from './own-records/own-records.ts'

export interface ObservatoryOptions extends Pick<LoadOptions, 'parts'> {
  /**
   * Another snapshot than the bundled one: a folder, an address, `refreshed` for what `openfrontier refresh` has brought to
   * this machine, or anything that gives a manifest and parts.
   */
  readonly from?: string | PartSource
  /** Records of one's own beside those of the snapshot: lists by kind, or a folder or address that holds such lists. */
  readonly add?: string | OwnRecords
}

/**
 * Opens a snapshot, verified by its checksums: the bundled one with its default parts, unless told otherwise. Reads no
 * network, unless `from` or `add` is an address, and no clock: "today" is the snapshot's date. A metric that needs a part that is
 * not loaded answers `undetermined` and names it; a verdict throws `PartNotLoadedError`. Rejects with a `RangeError` for an
 * unknown part, with a `SnapshotIntegrityError` where a file is not the one the manifest describes, with a
 * `NoSnapshotError` where there is no snapshot, and with an `OwnRecordsError` naming file, record and field where records of
 * one's own do not fit.
 *
 * @example
 * const frontier = await loadObservatory({ parts: 'all' })
 * frontier.claim('C24')?.verdicts.now.sentence
 *
 * @example
 * const frontier = await loadObservatory({ add: './our-evaluations' })
 */
export async function loadObservatory({ parts, from, add }: ObservatoryOptions = {}): Promise<Observatory> {
  const source = typeof from === 'string' ? await (await import('./open-from.ts')).openFrom(from) : from
  const options: LoadOptions = { ...(parts !== undefined && { parts }), ...(source !== undefined && { from: source }) }
  const [{ createObservatory }, snapshot] = await Promise.all([
    // Here and not above: metrics and claims are most of the code, and who only imports this library does not wait for them.
    import('@openfrontier/core/observatory'),
    add === undefined
      ? loadSnapshot(options)
      : import('./own-records/load-with-own.ts').then(({ loadWithOwn }) => loadWithOwn(options, add)),
  ])
  return createObservatory(snapshot)
}
