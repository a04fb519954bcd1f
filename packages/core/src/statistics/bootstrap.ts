import { requireLength, requireWhole } from './arguments.ts'
import type { Random } from './random.ts'

/**
 * Values of a statistic on cluster-bootstrap resamples: whole clusters are drawn with replacement, as many as there are,
 * because members of one cluster are not independent of each other (Cameron and Miller 2015). A resample is empty where all clusters
 * drawn are. Percentiles of a mean cover a little less than they say where clusters are few or skewed: a nominal 90 % is 87 % with forty
 * clusters from an exponential distribution. Throws a RangeError without clusters or draws.
 */
export function clusterBootstrap<T>(
  clusters: readonly (readonly T[])[],
  statistic: (sample: readonly T[]) => number,
  options: { readonly draws: number; readonly random: Random },
): number[] {
  requireLength('clusters', clusters, 1)
  requireWhole('draws', options.draws, 1)
  return Array.from({ length: options.draws }, () => {
    const sample: T[] = []
    for (let drawn = 0; drawn < clusters.length; drawn++) sample.push(...(clusters[options.random.integer(clusters.length)] ?? []))
    return statistic(sample)
  })
}
