import type { TableReader } from '../tables/columns.ts'
import { noDate } from './records.ts'

const withDate = (from: string) => ({ from, rewrite: (cell: string) => (cell === noDate ? '' : cell) })

/** One model as one provider serves it. Prices are printed in US dollars per million tokens. */
export const endpoints: TableReader<'endpoints'> = {
  table: 'endpoints',
  columns: {
    provider: 'provider',
    label: 'id',
    name: 'name',
    family: 'family',
    released: withDate('release_date'),
    updated: withDate('last_updated'),
    openWeights: 'open_weights',
    input: 'cost.input',
    output: 'cost.output',
    cachedInput: 'cost.cache_read',
    context: 'limit.context',
    outputLimit: 'limit.output',
    status: 'status',
  },
  unread: [],
}

export const providers: TableReader<'providers'> = {
  table: 'providers',
  columns: { slug: 'id', name: 'name', api: 'api' },
  unread: [],
}

/** The provider-neutral list: a model's id starts with its organisation. */
export const listings: TableReader<'listings'> = {
  table: 'listings',
  columns: {
    list: { always: 'models-dev' },
    label: 'id',
    organization: { from: 'id', rewrite: (id) => id.split('/')[0] ?? '' },
    published: withDate('release_date'),
    access: { from: 'open_weights', rewrite: (flag) => `open weights: ${flag}` },
    name: 'name',
    family: 'family',
    license: 'license',
  },
  unread: [],
}

/** Prices as they changed in the publication's repository, by the day of the change. */
export const priceChanges: TableReader<'price-changes'> = {
  table: 'price-changes',
  columns: {
    provider: 'provider',
    label: 'model_id',
    from: 'committed',
    input: 'usd_in_per_mtok',
    output: 'usd_out_per_mtok',
    cachedInput: 'usd_cache_read',
    change: 'kind',
  },
  unread: ['release_date', 'open_weights'],
}
