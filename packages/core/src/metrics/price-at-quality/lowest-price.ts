import { quantileOfSorted } from '../../statistics/quantile.ts'
import { scoreDraws, unionOf } from '../population/score-draws.ts'
import type { Population, ScoredModel } from '../population/scored-models.ts'
import type { Offer } from './offers.ts'
import type { Threshold } from './threshold.ts'

/** Which price stands for a side: the lowest of all, or the median over models of the lowest of each. */
export const priceStatistics = ['lowest', 'median'] as const
export type PriceStatistic = (typeof priceStatistics)[number]

/** The lowest offer of each model, lowest first, among offers sorted by price of which `isGoodEnough` holds. */
export function lowestByModel(offers: readonly Offer[], isGoodEnough: (row: ScoredModel) => boolean): Offer[] {
  const seen = new Set<string>()
  return offers.filter(({ row }) => {
    const key = row.model ?? row.label
    if (seen.has(key) || !isGoodEnough(row)) return false
    seen.add(key)
    return true
  })
}

/** Price of a side, or infinite where it has no model that is good enough. */
export function priceOfSide(lowest: readonly Offer[], statistic: PriceStatistic): number {
  const prices = lowest.map(({ price }) => price.blended)
  if (prices.length === 0) return Number.POSITIVE_INFINITY
  return statistic === 'lowest' ? (prices[0] ?? Number.NaN) : quantileOfSorted(prices, 0.5)
}

export interface SimulatedPrices {
  /** How many draws there were. */
  readonly draws: number
  /** Price of each side in each draw; infinite where none of its models reaches the threshold. */
  readonly prices: readonly (readonly number[])[]
  /** For each side, the models that were the cheapest, with the share of draws in which they were. */
  readonly cheapest: readonly (readonly { readonly model: string; readonly share: number }[])[]
}

/**
 * Prices of sides when scores are drawn anew: which models reach the threshold is uncertain, the prices are not. `undefined` where
 * the errors of scores are not known.
 */
export function simulatePrices(
  sides: readonly (readonly Offer[])[],
  threshold: Threshold,
  population: Population,
  options: { readonly draws: number; readonly seed: number; readonly statistic: PriceStatistic },
): SimulatedPrices | undefined {
  const rows = sides.map((offers) => [...new Set(offers.map(({ row }) => row))])
  const union = unionOf([...rows, threshold.row ? [threshold.row] : []])
  const draws = scoreDraws(union.rows, population.jointDraws, options)
  if (draws === undefined) return undefined
  const places = rows.map((side, index) => new Map(side.map((row, place) => [row, union.places[index]?.[place] ?? 0])))
  const thresholdPlace = threshold.row && union.places.at(-1)?.[0]
  const prices: number[][] = []
  const counts = sides.map(() => new Map<string, number>())
  for (const scores of draws.each()) {
    const least = thresholdPlace === undefined ? threshold.value : (scores[thresholdPlace] ?? Number.NaN)
    const lowest = sides.map((offers, side) =>
      lowestByModel(offers, (row) => (scores[places[side]?.get(row) ?? -1] ?? Number.NaN) >= least),
    )
    prices.push(lowest.map((offers) => priceOfSide(offers, options.statistic)))
    for (const [side, offers] of lowest.entries()) {
      const label = offers[0]?.row.label
      if (label !== undefined) counts[side]?.set(label, (counts[side]?.get(label) ?? 0) + 1)
    }
  }
  return {
    draws: draws.count,
    prices,
    cheapest: counts.map((count) =>
      [...count]
        .map(([model, times]) => ({ model, share: times / draws.count }))
        .sort((x, y) => y.share - x.share || (x.model < y.model ? -1 : 1)),
    ),
  }
}
