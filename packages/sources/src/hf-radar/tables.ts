import type { TableReader } from '../tables/columns.ts'

export const repositories: TableReader<'repositories'> = {
  table: 'repositories',
  columns: {
    id: 'id',
    created: 'created_at',
    relation: 'relation',
    base: 'base_model',
    rootFamily: 'root_family',
    baseRegion: 'base_region',
    authorRegion: 'author_region',
    downloads: 'downloads_30d',
    license: 'license',
    parameters: 'parameters',
    pipeline: 'pipeline_tag',
    language: { from: 'is_llm_vlm', words: { '0': 'false', '1': 'true' } },
  },
  unread: ['library', 'likes'],
}
