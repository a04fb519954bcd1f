/**
 * Quantile of type 7 (Hyndman and Fan 1996): linear interpolation of the order statistics, the default of R and NumPy.
 * `probability` in [0, 1]; the sample need not be sorted and is not changed. Throws a RangeError on an empty sample.
 */
export function quantileType7(sample: readonly number[], probability: number): number {
  return quantileOfSorted(
    [...sample].sort((x, y) => x - y),
    probability,
  )
}

/** As `quantileType7`, of a sample sorted in ascending order. */
export function quantileOfSorted(sorted: readonly number[], probability: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`probability must be between 0 and 1, not ${probability}`)
  const position = (sorted.length - 1) * probability
  const below = sorted[Math.floor(position)]
  const above = sorted[Math.ceil(position)]
  if (below === undefined || above === undefined) throw new RangeError('a quantile needs at least one value')
  return below + (above - below) * (position - Math.floor(position))
}

/** The central interval that holds a share `level` of a sample: its type-7 quantiles at (1 ∓ level)/2. */
export function centralInterval(sample: readonly number[], level: number): { low: number; high: number } {
  const sorted = [...sample].sort((x, y) => x - y)
  return { low: quantileOfSorted(sorted, (1 - level) / 2), high: quantileOfSorted(sorted, (1 + level) / 2) }
}
