import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { IsoDate } from '@openfrontier/core/entities'
import type { Adapter } from './adapter.ts'
import { type Download, type DownloadOptions, download } from './download.ts'
import { writeWhole } from './download-cache.ts'
import { dateSegment } from './files/path-pattern.ts'

export interface DownloadSourceOptions extends DownloadOptions {
  /** Folder of source files, which ingesting reads. */
  readonly to: string
  /** Name of the folder of a snapshot, where the source has one folder a snapshot. */
  readonly date: IsoDate
}

export interface DownloadedFile {
  readonly path: string
  readonly kind: Download['kind']
  readonly sha256: string
}

/**
 * Downloads the files of a source into a folder of source files, laid out as ingesting reads it. All of them are downloaded
 * before the first is written. Files that no address serves in this form are left alone.
 */
export async function downloadSource(adapter: Adapter, options: DownloadSourceOptions): Promise<DownloadedFile[]> {
  const downloads: { readonly path: string; readonly file: Download }[] = []
  for (const { path, address, refresh } of adapter.files) {
    if (refresh !== 'download') continue
    downloads.push({ path: path.replace(dateSegment, options.date), file: await download(address, options) })
  }
  for (const { path, file } of downloads) {
    const target = join(options.to, path)
    await mkdir(dirname(target), { recursive: true })
    await writeWhole(target, file.body)
  }
  return downloads.map(({ path, file }) => ({ path, kind: file.kind, sha256: file.sha256 }))
}
