import type { Tri } from '../../licensing/license-class.ts'
import { clusterBootstrapSums } from '../../statistics/bootstrap.ts'
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
  const { clusters: clusterWord = 'labs', level, draws } = options
  const described = describeShare(items, clusterWord)
  if (described === undefined) return undefined
  const clusters = [...groupByCluster(items).values()]
  const { lower, upper } = resampledShares(clusters, options)
  const widened = items.some(({ outcome }) => outcome === 'unknown')
  return {
    ...described,
    interval: {
      low: centralInterval(lower, level).low,
      high: centralInterval(upper, level).high,
      level,
      method: `bootstrap over ${clusters.length} ${clusterWord}, ${draws} draws${widened ? '; widened to the bounds with every unknown counted as no and as yes' : ''}`,
    },
  }
}

/** As `estimateShare`, without an interval. */
export function describeShare(items: readonly ShareItem[], clusterWord: string): Omit<Share, 'interval'> | undefined {
  const decided = items.filter((item) => item.outcome !== 'unknown')
  if (decided.length === 0) return undefined
  const clusters = [...groupByCluster(items).values()]
  const unknown = items.length - decided.length
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

/** The share on each resample of clusters, with unknowns counted as no and as yes. */
function resampledShares(clusters: readonly (readonly ShareItem[])[], options: { readonly draws: number; readonly seed: number }) {
  const countOf = (outcome: Tri) =>
    Float64Array.from(clusters, (cluster) => cluster.reduce((count, item) => count + (item.outcome === outcome ? 1 : 0), 0))
  const [yes, unknown, all] = clusterBootstrapSums(
    [countOf('yes'), countOf('unknown'), Float64Array.from(clusters, (cluster) => cluster.length)],
    { draws: options.draws, random: createRandom(options.seed) },
  )
  return {
    lower: Array.from(yes, (sum, draw) => sum / (all[draw] as number)),
    upper: Array.from(yes, (sum, draw) => (sum + (unknown[draw] as number)) / (all[draw] as number)),
  }
}

function shareOfYes(items: readonly ShareItem[], unknownsAs: Tri): number {
  const yes = items.filter((item) => (item.outcome === 'unknown' ? unknownsAs : item.outcome) === 'yes').length
  return yes / items.length
}

function groupByCluster(items: readonly ShareItem[]): Map<string, ShareItem[]> {
  const groups = new Map<string, ShareItem[]>()
  for (const item of items) {
    const group = groups.get(item.cluster)
    if (group === undefined) groups.set(item.cluster, [item])
    else group.push(item)
  }
  return groups
}
