import type { Tri } from '../../licensing/license-class.ts'
import { clusterBootstrap } from '../../statistics/bootstrap.ts'
import { centralInterval } from '../../statistics/quantile.ts'
import { createRandom } from '../../statistics/random.ts'
import type { Details, Interval } from '../result.ts'

/** One member of a population that has, or has not, the property whose share is asked for. */
export interface ShareItem {
  /** What members hang together by, by default a lab. */
  readonly cluster: string
  readonly outcome: Tri
}

export interface Share {
  /** Share of those known to have the property among those of which it is known, 0 to 1. */
  readonly value: number
  readonly interval: Interval
  readonly details: Details
}

/**
 * The share of a property in a census clustered by lab, or by something else. Clusters are resampled, not members. Where the property is not known,
 * the interval runs from the lower quantile with all unknowns counted as no to the upper one with all counted as yes.
 * `undefined` where it is known of none.
 */
export function estimateShare(
  items: readonly ShareItem[],
  options: {
    readonly level: number
    readonly draws: number
    readonly seed: number
    /** What members hang together by, in the plural. Default: labs. */
    readonly clusters?: string
  },
): Share | undefined {
  const clusterWord = options.clusters ?? 'labs'
  const decided = items.filter((item) => item.outcome !== 'unknown')
  if (decided.length === 0) return undefined
  const clusters = [...groupByCluster(items).values()]
  const draw = (unknownsAs: Tri) =>
    centralInterval(
      clusterBootstrap(clusters, (sample) => shareOfYes(sample, unknownsAs), { draws: options.draws, random: createRandom(options.seed) }),
      options.level,
    )
  const unknown = items.length - decided.length
  const lower = draw('no')
  const upper = unknown === 0 ? lower : draw('yes')
  const perLab = clusters
    .filter((cluster) => cluster.some((item) => item.outcome !== 'unknown'))
    .map((cluster) =>
      shareOfYes(
        cluster.filter((item) => item.outcome !== 'unknown'),
        'no',
      ),
    )
  return {
    value: shareOfYes(decided, 'no'),
    interval: {
      low: lower.low,
      high: upper.high,
      level: options.level,
      method: `bootstrap over ${clusters.length} ${clusterWord}, ${options.draws} draws${unknown > 0 ? '; widened to the bounds with every unknown counted as no and as yes' : ''}`,
    },
    details: {
      yes: decided.filter((item) => item.outcome === 'yes').length,
      no: decided.filter((item) => item.outcome === 'no').length,
      unknown,
      ...(unknown > 0 && { lowerBound: shareOfYes(items, 'no'), upperBound: shareOfYes(items, 'yes') }),
      [clusterWord]: clusters.length,
      [`meanOver${clusterWord.charAt(0).toUpperCase()}${clusterWord.slice(1)}`]:
        perLab.reduce((sum, share) => sum + share, 0) / perLab.length,
    },
  }
}

function shareOfYes(items: readonly ShareItem[], unknownsAs: Tri): number {
  const yes = items.filter((item) => (item.outcome === 'unknown' ? unknownsAs : item.outcome) === 'yes').length
  return yes / items.length
}

function groupByCluster(items: readonly ShareItem[]): Map<string, ShareItem[]> {
  const groups = new Map<string, ShareItem[]>()
  for (const item of items) groups.set(item.cluster, [...(groups.get(item.cluster) ?? []), item])
  return groups
}
