import { dayNumber, isoDate, isoDateSchema } from '@openfrontier/core/entities'
import type { TableReader } from '../tables/columns.ts'

const daysCounted = 30

export const downloads: TableReader<'adoption'> = {
  table: 'adoption',
  columns: {
    universe: { always: 'huggingface-llmfit' },
    measure: { always: 'downloads-30-days' },
    kind: { always: 'model' },
    label: 'hf_id',
    from: { derive: ({ snapshot_date = '' }) => firstDayCounted(snapshot_date) },
    to: 'snapshot_date',
    value: 'hf_downloads_30d',
    unit: { always: 'count' },
    organization: 'provider',
    repeats: { derive: ({ repeats = '' }) => repeats },
  },
  unread: ['release_date', 'parameters'],
  snapshotDate: 'snapshot_date',
  // Downloads and likes that both stand still to the last digit were most likely not counted again.
  alsoNeeded: ['hf_likes'],
}

/** The hub counts the thirty days that end on the day of the copy. */
function firstDayCounted(day: string): string {
  const parsed = isoDateSchema.safeParse(day)
  return parsed.success ? isoDate(dayNumber(parsed.data) - (daysCounted - 1)) : ''
}
