import type { Random } from './random.ts'

/**
 * Values of a statistic on cluster-bootstrap resamples: whole clusters are drawn with replacement, as many as there are,
 * because members of one cluster are not independent of each other (Cameron and Miller 2015).
 */
export function clusterBootstrap<T>(
  clusters: readonly (readonly T[])[],
  statistic: (sample: readonly T[]) => number,
  options: { readonly draws: number; readonly random: Random },
): number[] {
  return Array.from({ length: options.draws }, () => {
    const sample: T[] = []
    for (let drawn = 0; drawn < clusters.length; drawn++) sample.push(...(clusters[options.random.integer(clusters.length)] ?? []))
    return statistic(sample)
  })
}
