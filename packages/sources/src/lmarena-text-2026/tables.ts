import type { KnownColumns } from '../csv/read-records.ts'
import { knownColumns, type TableReader } from '../tables/columns.ts'

/**
 * Rows of the text board. The archived copies name the publication date `publish_date`; the live Parquet files
 * `leaderboard_publish_date`. Live votes are printed as decimals ("1786.0") and still have to be whole.
 */
export const ratings: TableReader<'ratings'> = {
  table: 'ratings',
  columns: {
    styleControl: { from: 'subset', words: { text: 'false', text_style_control: 'true' } },
    // One spelling of a category across the boards: `hard_prompts` is `hard-prompts`.
    category: { from: 'category', rewrite: (cell) => cell.replaceAll('_', '-') },
    label: 'model_name',
    value: 'rating',
    low: 'rating_lower',
    high: 'rating_upper',
    variance: 'variance',
    votes: 'vote_count',
    organization: 'organization',
    license: 'license',
  },
  unread: ['rank'],
  snapshotDate: 'publish_date',
  otherNames: { publish_date: ['leaderboard_publish_date'] },
}

export const liveSubsets = ['text', 'text_style_control'] as const

/** The columns of a live file: those of the archived copies but for the subset. */
export const liveColumns: KnownColumns = {
  ...knownColumns(ratings),
  required: knownColumns(ratings).required.filter(([name]) => name !== 'subset'),
}
