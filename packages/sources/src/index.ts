/**
 * Adapters of the publications the observatory reads: where each file is, how its rows become tables, what was set aside;
 * and how they are refreshed.
 */
export * from './adapter.ts'
export { adapters } from './adapters.ts'
export { type Download, type DownloadOptions, download } from './download.ts'
export { readCache as readCached } from './download-cache.ts'
export { type DownloadedFile, type DownloadSourceOptions, downloadSource } from './download-source.ts'
export { createHostSlots, type HostSlots } from './http/host-slots.ts'
export type { RequestManners } from './http/request.ts'
export { type IngestOptions, type IngestReport, ingest } from './ingest.ts'
export { refreshableSources } from './refresh/all.ts'
export { fromAdapter, type RefreshableSource, type RefreshContext } from './refresh/refreshable.ts'
export { type Suspicion, suspicionsOf } from './refresh/sanity.ts'
export { tableTexts, type WriteReport, writeTables } from './write-tables.ts'
