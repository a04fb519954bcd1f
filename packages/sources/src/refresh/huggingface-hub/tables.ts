import type { TableReader } from '../../tables/columns.ts'

export const repositories: TableReader<'repositories'> = {
  table: 'repositories',
  columns: {
    id: 'id',
    created: 'created',
    relation: 'relation',
    base: 'bases',
    authorRegion: 'region',
    downloads: 'downloads',
    license: 'license',
    parameters: 'parameters',
    pipeline: 'pipeline_tag',
  },
  unread: [],
}

/** Downloads of each repository of the organisations asked for: a universe of its own. */
function downloads(measure: 'downloads-30-days' | 'downloads-all-time', column: string, from: string): TableReader<'adoption'> {
  return {
    table: 'adoption',
    columns: {
      universe: { always: 'huggingface-organizations' },
      measure: { always: measure },
      kind: { always: 'model' },
      label: 'id',
      from,
      to: 'today',
      value: column,
      unit: { always: 'count' },
      organization: 'author',
    },
    unread: [],
  }
}

export const recentDownloads = downloads('downloads-30-days', 'downloads', 'firstDay')
export const allDownloads = downloads('downloads-all-time', 'downloadsAllTime', 'created')
