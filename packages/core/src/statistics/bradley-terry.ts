import { requireFinite, requireLevel, requireNotNegative, requireRepresentable } from './arguments.ts'
import { type Comparisons, toComparisons } from './bradley-terry/comparisons.ts'
import { requireFiniteRatings } from './bradley-terry/identification.ts'
import { maximizeLikelihood } from './bradley-terry/newton.ts'
import { type CheckpointOptions, checkpointOf } from './bradley-terry/progress.ts'
import type { ComparisonInput } from './bradley-terry/records.ts'
import { sandwichCovariance } from './bradley-terry/sandwich.ts'
import { normalHalfWidth } from './normal.ts'

export interface BradleyTerryOptions extends CheckpointOptions {
  /** Fixes this player's rating. Without it the mean of all players is 1000. */
  readonly anchor?: { readonly player: string; readonly rating: number }
  /** Coverage the intervals aim at; default 0.9. */
  readonly level?: number
  /** Every battle weighs 1/max(battles of its pair, 50), so that each pair counts alike. Default false. */
  readonly reweightPairs?: boolean
  /** λ on the diagonal of the sandwich's H; default 1e-5. It has no part in the ratings. */
  readonly ridge?: number
  /** Penalty on style coefficients, ½ · penalty · Σβ² beside the mean loss; default 0. */
  readonly stylePenalty?: number
}

/** Points on the scale where 400 are odds of 10 to 1. */
export interface BradleyTerryRating {
  readonly player: string
  readonly rating: number
  readonly low: number
  readonly high: number
}

export interface BradleyTerryFit {
  /** Highest first. */
  readonly ratings: readonly BradleyTerryRating[]
  /** Points², in the order of `ratings`. The variance of a difference is V_aa + V_bb − 2 V_ab. */
  readonly covariance: readonly (readonly number[])[]
  /** Coefficient of each style covariate, in points for a difference of 1. */
  readonly style: readonly { readonly coefficient: number; readonly low: number; readonly high: number }[]
  /** −Σ w (y d − ln(1 + eᵈ)) / Σ w, with the penalty if there is one. ln 2 when all players are equal. */
  readonly loss: number
  readonly battles: number
}

const pointsPerLogOdds = 400 / Math.LN10
const centre = 1000

/**
 * Ratings from paired comparisons (Bradley and Terry 1952), ties ½, with intervals from the sandwich covariance and normal quantiles.
 *
 * P(a beats b) = 1 / (1 + 10^(−(rating_a − rating_b)/400)); a rating is 1000 + (400/ln 10) r. Only differences are identified: the mean
 * of all players is 1000, or `anchor` holds one player fixed, who then has no interval. Intervals belong to that choice; for two players
 * take the variance of their difference from `covariance`. Loss, sandwich and pair weights follow LMArena's published method
 * (arena-rank), except that its unweighted fit multiplies λ by the number of battles, which narrows the intervals of players with few:
 * pass `ridge: 1e-5 * battles` to reproduce that. Battles with `style` are fitted one by one with their covariates' coefficients.
 *
 * Throws an `UnboundedRatingsError` where a player or group has no finite rating against the rest, another RangeError or a TypeError on
 * impossible records, and `signal.reason` once aborted.
 */
export function fitBradleyTerry(input: ComparisonInput, options: BradleyTerryOptions = {}): BradleyTerryFit {
  const { anchor, level = 0.9, reweightPairs = false, ridge = 1e-5, stylePenalty = 0 } = options
  requireLevel(level)
  requireNotNegative('ridge', ridge)
  requireNotNegative('stylePenalty', stylePenalty)
  if (anchor !== undefined) requireFinite('anchor.rating', anchor.rating)
  const checkpoint = checkpointOf(options)
  const { comparisons, tally } = toComparisons(input, reweightPairs, checkpoint)
  const { players } = comparisons
  requireFiniteRatings(players, tally)
  const anchorPlace = anchor === undefined ? undefined : players.indexOf(anchor.player)
  if (anchorPlace === -1) throw new RangeError(`anchor.player must be in a battle; ${anchor?.player} is in none`)
  const { state } = maximizeLikelihood(comparisons, stylePenalty, checkpoint)
  const variances = sandwichCovariance(comparisons, state, ridge, checkpoint)
  requireRepresentable('a rating or its variance', variances)
  const size = state.parameters.length
  const entry = (row: number, column: number) => (variances[row * size + column] as number) * pointsPerLogOdds ** 2
  const covarianceOf = (row: number, column: number) =>
    anchorPlace === undefined
      ? entry(row, column)
      : entry(row, column) - entry(row, anchorPlace) - entry(column, anchorPlace) + entry(anchorPlace, anchorPlace)
  const points = players.map((_, place) => pointsPerLogOdds * (state.parameters[place] as number))
  const shift = anchor === undefined || anchorPlace === undefined ? centre : anchor.rating - (points[anchorPlace] as number)
  const order = byRating(players, points)
  const halfWidth = normalHalfWidth(level)
  const around = (value: number, variance: number) => {
    const reach = halfWidth * Math.sqrt(Math.max(variance, 0))
    return { low: value - reach, high: value + reach }
  }
  return {
    ratings: order.map((place) => {
      const rating = (points[place] as number) + shift
      return { player: players[place] as string, rating, ...around(rating, covarianceOf(place, place)) }
    }),
    covariance: order.map((row) => order.map((column) => covarianceOf(row, column))),
    style: styleCoefficients(comparisons, state.parameters).map((value, index) => {
      const coefficient = value * pointsPerLogOdds
      const place = players.length + index
      return { coefficient, ...around(coefficient, entry(place, place)) }
    }),
    loss: state.loss / comparisons.totalWeight,
    battles: comparisons.battles,
  }
}

/** Places of the players, the highest first, equals by name. */
function byRating(players: readonly string[], points: readonly number[]): readonly number[] {
  const name = (place: number) => players[place] as string
  return players.map((_, place) => place).sort((x, y) => (points[y] as number) - (points[x] as number) || (name(x) < name(y) ? -1 : 1))
}

function styleCoefficients({ players }: Comparisons, parameters: Float64Array): readonly number[] {
  return [...parameters.subarray(players.length)]
}
