import { clusterBootstrap } from '../../statistics/bootstrap.ts'
import { centralInterval } from '../../statistics/quantile.ts'
import { createRandom } from '../../statistics/random.ts'
import type { BenchmarkScore } from '../benchmark-lag/benchmark-scores.ts'
import type { Details, Interval } from '../result.ts'

/** How b stands on one benchmark of the chosen ones. */
export interface Verdict {
  readonly benchmark: string
  readonly models: number
  readonly bestOfAll: BenchmarkScore
  readonly bestOfB?: BenchmarkScore
  /** From the best of b to the best of all, as a share of the range from chance to ceiling; absent without a model of b. */
  readonly distance?: number
  readonly rangeKnown: boolean
}

export interface NearShare {
  /** Among the benchmarks that have a model of b. */
  readonly value: number
  readonly interval: Interval
  readonly compared: number
  readonly withoutB: number
  readonly details: Details
}

type Outcome = 'near' | 'far' | 'without-b'

/** Differences that are equal on paper may come out a hair apart. */
const rounding = 1e-9

/** Share of benchmarks on which b is near, with bounds for those without a model of b. `undefined` where it is on none. */
export function nearShare(
  verdicts: readonly Verdict[],
  options: { readonly within: number; readonly level: number; readonly draws: number; readonly seed: number },
): NearShare | undefined {
  const outcomes = verdicts.map(({ distance }): Outcome => {
    if (distance === undefined) return 'without-b'
    return distance <= options.within + rounding ? 'near' : 'far'
  })
  const near = outcomes.filter((outcome) => outcome === 'near').length
  const withoutB = outcomes.filter((outcome) => outcome === 'without-b').length
  const compared = outcomes.length - withoutB
  if (compared === 0) return undefined
  const bounds = { countedAsFailed: near / outcomes.length, dropped: near / compared }
  const quantiles = (sample: readonly Outcome[]) =>
    centralInterval(
      clusterBootstrap(
        sample.map((outcome) => [outcome]),
        shareOfNear,
        { draws: options.draws, random: createRandom(options.seed) },
      ),
      options.level,
    )
  return {
    value: bounds.dropped,
    interval: {
      low: quantiles(outcomes).low,
      high: quantiles(outcomes.filter((outcome) => outcome !== 'without-b')).high,
      level: options.level,
      method: `bootstrap over benchmarks, ${options.draws} draws, taken as independent; lower end with ${withoutB} benchmarks without a model of b counted as failed, upper end with them dropped`,
    },
    compared,
    withoutB,
    details: {
      benchmarks: outcomes.length,
      near,
      far: compared - near,
      withoutB,
      shareWithMissingCountedAsFailed: bounds.countedAsFailed,
      shareWithMissingDropped: bounds.dropped,
    },
  }
}

function shareOfNear(sample: readonly Outcome[]): number {
  return sample.filter((outcome) => outcome === 'near').length / sample.length
}
