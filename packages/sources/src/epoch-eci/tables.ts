import type { TableReader } from '../tables/columns.ts'

/** How Python prints booleans. */
const pythonBoolean = { True: 'true', False: 'false' } as const

export const scores: TableReader<'index-scores'> = {
  table: 'index-scores',
  columns: {
    label: 'Model',
    value: 'eci',
    low: 'eci_ci_low',
    high: 'eci_ci_high',
    released: 'date',
    organization: 'Organization',
    country: 'Country (of organization)',
    access: 'Model accessibility',
  },
  unread: ['Display name', 'Accessibility group', 'model_versions'],
  identity: ['label'],
}

export const results: TableReader<'benchmark-results'> = {
  table: 'benchmark-results',
  columns: {
    // The file has both `model` and `Model`; the anchors of the index match on the lower-case one.
    label: 'model',
    version: 'model_version',
    benchmark: 'benchmark',
    value: 'performance',
    optimized: { from: 'optimized', words: pythonBoolean },
    date: 'date',
    origin: 'source',
  },
  unread: ['model_id', 'benchmark_id', 'benchmark_release_date', 'Model', 'model_group', 'Model aggregation', 'Model Aggregation Date'],
}

export const difficulties: TableReader<'benchmark-difficulties'> = {
  table: 'benchmark-difficulties',
  columns: {
    benchmark: 'benchmark_name',
    difficulty: 'edi',
    slope: 'estimated_slope_scaled',
    released: 'benchmark_release_date',
    anchor: { from: 'is_anchor', words: pythonBoolean },
  },
  unread: [],
}
