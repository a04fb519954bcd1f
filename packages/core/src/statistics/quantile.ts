import { refuse, requireLevel, requireNumbers, requireShare } from './arguments.ts'

/**
 * Quantile of type 7 (Hyndman and Fan 1996): linear interpolation of the order statistics, the default of R and NumPy.
 * `probability` in [0, 1]; the sample need not be sorted and is not changed. Throws a RangeError on an empty sample or a value that is not
 * finite.
 */
export function quantileType7(sample: readonly number[], probability: number): number {
  requireNumbers('sample', sample, 1)
  return quantileOfSorted(
    [...sample].sort((x, y) => x - y),
    probability,
  )
}

/** As `quantileType7`, of a sample sorted in ascending order. */
export function quantileOfSorted(sorted: readonly number[], probability: number): number {
  requireShare('probability', probability)
  const position = (sorted.length - 1) * probability
  const below = sorted[Math.floor(position)]
  const above = sorted[Math.ceil(position)]
  if (below === undefined || above === undefined) throw new RangeError('sorted must have at least one member, not none')
  // Where values that are not finite have crept in, sorting puts NaN anywhere and infinities at the ends.
  if (!Number.isFinite(below) || !Number.isFinite(above)) refuse('each value of sorted', 'a finite number', below + above)
  if (above - below === Infinity) refuse('the range of sorted', 'finite', Infinity)
  return below + (above - below) * (position - Math.floor(position))
}

/** The central interval that holds a share `level` of a sample: its type-7 quantiles at (1 ∓ level)/2. */
export function centralInterval(sample: readonly number[], level: number): { low: number; high: number } {
  requireNumbers('sample', sample, 1)
  requireLevel(level)
  const sorted = [...sample].sort((x, y) => x - y)
  return { low: quantileOfSorted(sorted, (1 - level) / 2), high: quantileOfSorted(sorted, (1 + level) / 2) }
}
