import type { IndexId, IsoDate } from '../entities/index.ts'

/**
 * Scores of all models of one vintage in refits of the index on resampled scores: each draw is one whole index, so that
 * differences between models keep the correlation of their errors.
 */
export interface IndexDraws {
  readonly index: IndexId
  readonly vintage: IsoDate
  /** Names as the index prints them; the order of the columns. */
  readonly labels: readonly string[]
  readonly draws: number
  /** Index points; draw d of column m is values[d · labels.length + m]. */
  readonly values: Float32Array
}
