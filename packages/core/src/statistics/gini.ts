/**
 * Gini coefficient of amounts: their mean absolute difference over twice their mean, 0 where all are alike, (n − 1)/n where one of n has
 * everything. In sorted order Σ (2i − n − 1) x_i / (n Σ x). Parts with nothing count only if they are listed as 0.
 * Throws a RangeError on a negative amount or a total of 0.
 */
export function gini(amounts: readonly number[]): number {
  const sorted = [...amounts].sort((x, y) => x - y)
  const total = sorted.reduce((sum, amount) => sum + amount, 0)
  if (!(total > 0 && total < Infinity) || (sorted[0] ?? 0) < 0)
    throw new RangeError('a Gini coefficient needs amounts of at least 0 and a total above 0')
  const weighted = sorted.reduce((sum, amount, index) => sum + (2 * index + 1 - sorted.length) * amount, 0)
  return weighted / (sorted.length * total)
}
