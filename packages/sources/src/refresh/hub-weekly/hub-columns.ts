import type { FileMetaData } from 'hyparquet'
import { parquetSchema } from 'hyparquet'

/** Columns a snapshot is expected to have. Others are ignored. */
export const expectedColumns = ['id', 'createdAt', 'downloads', 'downloadsAllTime', 'likes', 'tags', 'baseModels'] as const
/** Without these nothing can be counted. */
const needed: readonly string[] = ['id', 'createdAt', 'downloads']

export interface HubColumns {
  /** Columns to read. */
  readonly read: readonly string[]
  readonly bases: 'baseModels' | 'tags'
  readonly allTime: boolean
  readonly notes: readonly string[]
}

/** Which columns of a snapshot are read. Throws an `Error` naming what is missing where nothing can be counted without it. */
export function hubColumns(metadata: FileMetaData, file: string): HubColumns {
  const there = new Set(parquetSchema(metadata).children.map(({ element }) => element.name))
  const missing = expectedColumns.filter((name) => !there.has(name))
  const fatal = missing.filter((name) => needed.includes(name))
  const withoutBases = !there.has('baseModels') && !there.has('tags')
  if (fatal.length > 0 || withoutBases) {
    const names = [...fatal, ...(withoutBases ? ['baseModels', 'tags'] : [])]
    throw new Error(`${file}: the columns ${names.join(', ')} are expected; there are ${[...there].sort().join(', ')}`)
  }
  const bases = there.has('baseModels') ? 'baseModels' : 'tags'
  const allTime = there.has('downloadsAllTime')
  const notes = missing.map((name) => `${file}: the column ${name} is missing${name === 'baseModels' ? '; bases are read from tags' : ''}`)
  return { read: ['id', 'createdAt', 'downloads', ...(allTime ? ['downloadsAllTime'] : []), bases], bases, allTime, notes }
}
