import { requireAmounts } from './arguments.ts'

/**
 * Gini coefficient of amounts: their mean absolute difference over twice their mean, 0 where all are alike, (n − 1)/n where one of n has
 * everything. In sorted order Σ (2i − n − 1) x_i / (n Σ x). Parts with nothing count only if they are listed as 0.
 * Throws a RangeError on a negative amount or a total of 0.
 */
export function gini(amounts: readonly number[]): number {
  requireAmounts(amounts)
  const sorted = [...amounts].sort((x, y) => x - y)
  const total = sorted.reduce((sum, amount) => sum + amount, 0)
  // Shares before they are weighted, so that large amounts cannot overflow.
  return sorted.reduce((sum, amount, index) => sum + ((2 * index + 1 - sorted.length) / sorted.length) * (amount / total), 0)
}
