import type { TableReader } from '../tables/columns.ts'
import { unreadOfLists, unreadOfVersions } from './unread-columns.ts'

/** One of Epoch's lists of models; each is its own population, so each row says which it is of. */
function listing(list: 'epoch-notable' | 'epoch-large-scale'): TableReader<'listings'> {
  return {
    table: 'listings',
    columns: {
      list: { always: list },
      label: 'Model',
      organization: 'Organization',
      country: 'Country (of organization)',
      published: 'Publication date',
      access: 'Model accessibility',
      domain: 'Domain',
      parameters: 'Parameters',
      compute: 'Training compute (FLOP)',
      confidence: 'Confidence',
      bases: 'Base model',
    },
    unread: unreadOfLists,
  }
}

export const notable = listing('epoch-notable')
export const largeScale = listing('epoch-large-scale')

export const versions: TableReader<'model-versions'> = {
  table: 'model-versions',
  columns: {
    version: 'id_model_version',
    label: 'Model',
    display: 'Display name',
    group: 'model_group',
    organization: 'Organization',
    country: 'Country (of organization)',
    released: 'Version release date',
    access: 'Model accessibility',
    compute: 'Training compute (FLOP)',
    confidence: 'Confidence',
  },
  unread: unreadOfVersions,
  // The snapshot date is the newest date in the files, and this is one of their dates.
  alsoNeeded: ['Publication date'],
}
