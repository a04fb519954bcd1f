import type { TableReader } from '../tables/columns.ts'
import { shiftDecimal } from '../tables/shift-decimal.ts'

/** Cents per million tokens, in dollars. */
const dollars = (from: string) => ({ from, rewrite: (cell: string) => shiftDecimal(cell, -2) })

/** How a model can be reached is not said in a word; a link to the weights or to an API is. */
export const listings: TableReader<'listings'> = {
  table: 'listings',
  columns: {
    list: { always: 'llm-stats' },
    label: 'model_id',
    organization: 'organization_id',
    published: 'release_date',
    access: {
      derive: ({ source_weights_link: weights = '', source_api_ref: api = '' }) =>
        weights !== '' ? 'link to weights' : api !== '' ? 'link to an API' : '',
    },
    parameters: 'param_count',
    bases: 'fine_tuned_from_model_id',
    name: 'name',
    license: 'license_id',
    repository: 'source_weights_link',
  },
  unread: [],
}

export const organizations: TableReader<'organization-regions'> = {
  table: 'organization-regions',
  columns: { organization: 'organization_id', region: 'country', note: 'name' },
  unread: [],
}

export const licenseLabels: TableReader<'license-labels'> = {
  table: 'license-labels',
  columns: { label: 'license_id', name: 'name', commercial: 'allow_commercial' },
  unread: [],
}

export const providers: TableReader<'providers'> = {
  table: 'providers',
  columns: { slug: 'provider_id', name: 'name' },
  unread: [],
}

export const endpoints: TableReader<'endpoints'> = {
  table: 'endpoints',
  columns: {
    provider: 'provider_id',
    label: 'model_id',
    name: 'model_name',
    input: dollars('input_cents_per_million_tokens'),
    output: dollars('output_cents_per_million_tokens'),
    context: 'max_input_tokens',
    outputLimit: 'max_output_tokens',
    quantization: 'quantization',
  },
  unread: [],
}
