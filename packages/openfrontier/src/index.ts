/**
 * How close, how open and how permissive AI models of different countries are, on which date, by whose measure, and how
 * sure anyone can be. Facts with their sources are bundled; nothing is fetched.
 *
 * Importing it costs next to nothing: metrics and facts come when an observatory is loaded. What can be used without one is in
 * the sub-paths: `openfrontier/metrics`, `/claims`, `/statistics`, `/licensing`, `/entities`, `/observatory`, `/client`.
 *
 * @example
 * const frontier = await loadObservatory()
 * frontier.asOf('2025-10-01').metric('frontier-lag', { a: 'US', b: 'CN' })
 */
export type * from '@openfrontier/core'
export { InvalidParametersError, PartNotLoadedError } from '@openfrontier/core/errors'
export { defaultParts, type LoadOptions, type PartName, type PartSource, partNames, SnapshotIntegrityError } from '@openfrontier/dataset'
export * from './load-observatory.ts'
export { NoSnapshotError } from './open-from-error.ts'
export { type OwnRecords, OwnRecordsError } from './own-records/own-records.ts'
