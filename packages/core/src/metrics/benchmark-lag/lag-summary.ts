import { dayNumber, type IsoDate } from '../../entities/index.ts'
import { clusterBootstrap } from '../../statistics/bootstrap.ts'
import { kaplanMeier } from '../../statistics/kaplan-meier.ts'
import type { MatchedLag } from '../../statistics/matched-lags.ts'
import { centralInterval } from '../../statistics/quantile.ts'
import { createRandom } from '../../statistics/random.ts'
import type { Details, Estimate } from '../result.ts'

/** The matched records of one leader and one follower on one benchmark. */
export interface BenchmarkLags {
  readonly benchmark: string
  readonly lags: readonly MatchedLag[]
}

export interface LagSummary {
  /** Mean of all matched lags in months of 365/12 days; `undefined` where none is matched. */
  readonly mean: number | undefined
  readonly interval: Estimate['interval']
  readonly matched: number
  readonly unmatched: number
  readonly details: Details
}

interface SummaryOptions {
  readonly evaluatedOn: IsoDate
  readonly draws: number
  readonly level: number
  readonly seed: number
}

/**
 * Mean and median of matched lags over benchmarks. The interval of the mean and that of the median resample whole benchmarks.
 * A record not matched by `evaluatedOn` is censored there: it is missing from the mean, and waits in the Kaplan–Meier estimate.
 */
export function summariseLags(perBenchmark: readonly BenchmarkLags[], options: SummaryOptions): LagSummary {
  const clusters = perBenchmark.map(({ lags }) => monthsOf(lags))
  const months = clusters.flat()
  const records = perBenchmark.flatMap(({ lags }) => lags).length
  const benchmarkMeans = clusters.flatMap((cluster) => mean(cluster) ?? [])
  const meanOfBenchmarkMeans = mean(benchmarkMeans)
  return {
    mean: mean(months),
    interval: intervalOfMean(clusters, options),
    matched: months.length,
    unmatched: records - months.length,
    details: {
      ...(months.length > 0 && { mean: mean(months) ?? Number.NaN }),
      ...(meanOfBenchmarkMeans !== undefined && { meanOfBenchmarkMeans }),
      matched: months.length,
      unmatched: records - months.length,
      negative: months.filter((lag) => lag < 0).length,
      ...(records > 0 && { kaplanMeier: median(perBenchmark, options) }),
    },
  }
}

/** One line for each benchmark with a record of the leader. */
export function benchmarkLines(perBenchmark: readonly BenchmarkLags[]): { readonly [name: string]: string | number }[] {
  return perBenchmark.map(({ benchmark, lags }) => {
    const months = monthsOf(lags)
    const meanMonths = mean(months)
    return {
      benchmark,
      matched: months.length,
      unmatched: lags.length - months.length,
      ...(meanMonths !== undefined && { meanMonths }),
    }
  })
}

function intervalOfMean(clusters: readonly (readonly number[])[], options: SummaryOptions): Estimate['interval'] {
  const filled = clusters.filter((cluster) => cluster.length > 0)
  if (filled.length < 2) return { missing: 'not-applicable', note: 'matched records on fewer than two benchmarks: nothing to resample' }
  const means = clusterBootstrap(filled, (sample) => mean(sample) ?? Number.NaN, {
    draws: options.draws,
    random: createRandom(options.seed),
  })
  return {
    ...centralInterval(means, options.level),
    level: options.level,
    method: `bootstrap over ${filled.length} benchmarks with a matched record, ${options.draws} draws; benchmarks taken as independent, though the same models set records on many`,
  }
}

function median(perBenchmark: readonly BenchmarkLags[], { evaluatedOn, draws, level, seed }: SummaryOptions): Details {
  const estimate = kaplanMeier(
    perBenchmark.flatMap(({ benchmark, lags }) =>
      lags.map(({ leaderDate, months }) => ({
        time: months ?? ((dayNumber(evaluatedOn) - dayNumber(leaderDate as IsoDate)) / 365) * 12,
        censored: months === null,
        cluster: benchmark,
      })),
    ),
    { bootstrap: { draws, level, random: createRandom(seed) } },
  )
  const orBeyond = (time: number | null | undefined) => time ?? 'beyond the last matched record'
  return {
    median: orBeyond(estimate.median),
    low: orBeyond(estimate.medianInterval?.low),
    high: orBeyond(estimate.medianInterval?.high),
    level,
  }
}

function monthsOf(lags: readonly MatchedLag[]): number[] {
  return lags.flatMap(({ months }) => months ?? [])
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
}
