import type { TableReader } from '../tables/columns.ts'

type Cells = Readonly<Record<string, string>>

/**
 * All scores of this archive are without style control; style control is printed as a rank beside them, on some dates.
 * Shown by comparison with LMArena's catalogue: from 2025-02-12 to 2025-05-24 the scores of every date are those of the
 * catalogue without style control, rounded (median difference 0.2 points), while those with style control lie 17 to 50
 * points off. From 2025-06-03 the catalogue has no board near, but the scores differ from it by a shift common to all
 * models: against its board of 2025-05-24 without style control the differences spread by 1 to 3 points (standard
 * deviation), with it by 28; on 2025-08-06 against that of 2025-11-05 by 2 points without and 30 with. The board on the
 * publisher's page showed style-controlled scores by 2025-08-21; this archive never did.
 */
const styleControl = 'false'

export const ratings: TableReader<'ratings'> = {
  table: 'ratings',
  columns: {
    styleControl: { always: styleControl },
    category: { always: 'overall' },
    label: 'model',
    value: 'arena_score',
    low: { derive: (cells) => end(cells, 'below') },
    high: { derive: (cells) => end(cells, 'above') },
    votes: 'votes',
    organization: 'organization',
    license: 'license',
  },
  unread: ['rank', 'rank_stylectrl', 'knowledge_cutoff'],
  snapshotDate: 'snapshot_date',
  alsoNeeded: ['commit', 'ci95'],
}

/** An end of the interval, printed as distances from the score: `+3/-4`. What is not of this form is given as it stands. */
function end({ arena_score: score = '', ci95 = '' }: Cells, side: 'below' | 'above'): string {
  const [, above, below] = /^\+(\d+)\/-(\d+)$/.exec(ci95) ?? []
  if (above === undefined || below === undefined) return ci95
  return String(side === 'above' ? Number(score) + Number(above) : Number(score) - Number(below))
}
