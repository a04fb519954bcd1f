/**
 * Adapters of the publications the observatory reads: where each file is, how its rows become tables, what was set aside.
 */
export * from './adapter.ts'
export { adapters } from './adapters.ts'
export { type Download, type DownloadOptions, download } from './download.ts'
export { type DownloadedFile, type DownloadSourceOptions, downloadSource } from './download-source.ts'
export { type IngestOptions, type IngestReport, ingest } from './ingest.ts'
export { type WriteReport, writeTables } from './write-tables.ts'
