import type { TableReader } from '../tables/columns.ts'

export const pulls: TableReader<'adoption'> = {
  table: 'adoption',
  columns: {
    universe: { always: 'ollama-library' },
    measure: { always: 'pulls-cumulative' },
    kind: { always: 'model' },
    label: 'model',
    from: 'date',
    to: 'date',
    value: 'pulls',
    unit: { always: 'count' },
    family: 'family',
    country: 'dev_country',
    baseCountry: 'base_country',
    copy: 'source',
    kept: { from: 'is_embedding', words: { '0': 'true', '1': 'false' } },
  },
  // The revision of the copy each day was read from.
  unread: ['commit'],
  snapshotDate: 'date',
}
