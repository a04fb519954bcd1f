import type { TableReader } from '../tables/columns.ts'

export const providers: TableReader<'providers'> = {
  table: 'providers',
  columns: {
    slug: 'slug',
    name: 'name',
    headquarters: 'headquarters',
    dataCentres: 'datacenters',
    terms: 'terms_of_service_url',
    privacy: 'privacy_policy_url',
  },
  unread: [],
}

/** `created` is the day on which OpenRouter listed the model, no earlier than its release. */
export const listings: TableReader<'listings'> = {
  table: 'listings',
  columns: {
    list: { always: 'openrouter' },
    label: 'id',
    organization: { from: 'id', rewrite: (id) => id.split('/')[0] ?? '' },
    published: 'created',
    name: 'name',
    repository: 'hugging_face_id',
  },
  unread: [],
}

export const unreadOfProviders: readonly string[] = ['status_page_url']

export const unreadOfModels: readonly string[] = [
  'canonical_slug',
  'description',
  'context_length',
  'architecture',
  'pricing',
  'top_provider',
  'per_request_limits',
  'supported_parameters',
  'default_parameters',
  'supported_voices',
  'knowledge_cutoff',
  'expiration_date',
  'links',
]
