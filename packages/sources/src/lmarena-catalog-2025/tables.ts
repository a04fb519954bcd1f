import type { TableReader } from '../tables/columns.ts'

/** The catalogue's categories in our spelling. Another one is set aside until somebody has looked at what it is. */
const categories = {
  full: 'overall',
  hard_6: 'hard-prompts',
  coding: 'coding',
  math: 'math',
  chinese: 'chinese',
  expert: 'expert',
} as const

export const ratings: TableReader<'ratings'> = {
  table: 'ratings',
  columns: {
    styleControl: { from: 'style_control', words: { '0': 'false', '1': 'true' } },
    category: { from: 'category', words: categories },
    label: 'model',
    value: 'rating',
    low: 'rating_q025',
    high: 'rating_q975',
  },
  unread: [],
  snapshotDate: 'snapshot_date',
  alsoNeeded: ['commit'],
}
