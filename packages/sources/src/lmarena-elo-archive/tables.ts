import type { TableReader } from '../tables/columns.ts'

/**
 * First date on which the archive has the board's own ratings. Its script takes, of LMArena's result files,
 * `elo_rating_online` where there is one and `elo_rating_final` in the files of a later form. The data show the seam: until
 * 2024-06-26 most ratings stand still to the sixth decimal between two dates, as only ratings updated battle by battle do,
 * and lie 90 points (median) from the board of 2024-06-19; from 2024-06-29 they are the board's, without style control, to
 * its rounding (median difference 0.2 to 0.3 points on 53 dates).
 */
export const firstBoardRatings = '2024-06-29'

/**
 * The category of ratings updated battle by battle. The board printed them in May 2023 (GPT-4 at 1274 and 1225), other
 * figures by 2023-06-22 (GPT-4 at 1227, here 1149) and Bradley–Terry ratings from 2023-12-07, so most are no board of their
 * dates, and they never stand in one series with it.
 */
export const onlineCategory = 'overall-online-elo'

export const ratings: TableReader<'ratings'> = {
  table: 'ratings',
  columns: {
    styleControl: { always: 'false' },
    category: { from: 'date', rewrite: (date) => (date < firstBoardRatings ? onlineCategory : 'overall') },
    label: 'model',
    value: 'rating',
  },
  unread: [],
  snapshotDate: 'date',
}
