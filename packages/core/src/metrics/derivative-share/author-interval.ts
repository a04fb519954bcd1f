import { clusterBootstrapSums } from '../../statistics/bootstrap.ts'
import { centralInterval } from '../../statistics/quantile.ts'
import { createRandom } from '../../statistics/random.ts'
import type { Interval } from '../result.ts'

/** Repositories of one author: how many stand on the side asked for, of how many it is not known, and all. */
export interface Tally {
  readonly yes: number
  readonly unknown: number
  readonly all: number
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = { yes: 0, unknown: 0, all: 0 }
  for (const { yes, unknown, all } of tallies) {
    sum.yes += yes
    sum.unknown += unknown
    sum.all += all
  }
  return sum
}

/** Interval of the share over resamples of authors, from the lower bound's lower end to the upper bound's upper one. */
export function authorInterval(
  authors: readonly Tally[],
  given: { readonly draws: number; readonly seed: number; readonly level: number },
): Interval {
  const [yes, unknown, all] = clusterBootstrapSums(
    [
      Float64Array.from(authors, (author) => author.yes),
      Float64Array.from(authors, (author) => author.unknown),
      Float64Array.from(authors, (author) => author.all),
    ],
    { draws: given.draws, random: createRandom(given.seed) },
  )
  const lower = Array.from(yes, (sum, draw) => sum / (all[draw] as number))
  const upper = Array.from(yes, (sum, draw) => (sum + (unknown[draw] as number)) / (all[draw] as number))
  return {
    low: centralInterval(lower, given.level).low,
    high: centralInterval(upper, given.level).high,
    level: given.level,
    method: `bootstrap over ${authors.length} authors, ${given.draws} draws; widened to the bounds with every unknown root counted as no and as yes`,
  }
}
