import type { TableReader } from '../tables/columns.ts'

type Cells = Readonly<Record<string, string>>

/**
 * The scores are with style control, which the board shows unless a reader chooses otherwise. Shown by comparison with
 * LMArena's own files: on every day from 2026-06-25 to 2026-08-22 the scores are those of the newest style-controlled
 * board, rounded (median difference 0.2 to 0.3 points; 10 to 29 points from those without). Earlier days differ from the
 * board of 2026-06-25 by no more than the weeks between explain: on 2026-03-19 by 5.6 points (standard deviation) with
 * style control and 16.6 without.
 */
const styleControl = 'true'

export const ratings: TableReader<'ratings'> = {
  table: 'ratings',
  columns: {
    styleControl: { always: styleControl },
    category: { always: 'overall' },
    label: 'model',
    value: 'score',
    low: { derive: ({ score = '', ci_minus = '' }: Cells) => distant(score, ci_minus, -1) },
    high: { derive: ({ score = '', ci_plus = '' }: Cells) => distant(score, ci_plus, 1) },
    votes: 'votes',
    organization: 'vendor',
  },
  // `license_class` is the archive's own division in open and proprietary, no licence the board prints. The day on which
  // the board says it was updated is often missing, and now and then older than the rows beneath it.
  unread: ['board_last_updated', 'rank', 'license_class', 'price_prompt_usd_1m', 'price_completion_usd_1m', 'context_length'],
  snapshotDate: 'snapshot_date',
  alsoNeeded: ['ci_minus', 'ci_plus'],
}

/** An end of the interval from its printed distance. What is not a number is given as it stands. */
function distant(score: string, distance: string, sign: -1 | 1): string {
  return /^\d+(\.\d+)?$/.test(distance) ? String(Number(score) + sign * Number(distance)) : distance
}
